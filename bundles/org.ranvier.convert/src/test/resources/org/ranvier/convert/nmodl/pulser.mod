NEURON { ARTIFICIAL_CELL pulser RANGE interval, number }
PARAMETER { interval = 10 (ms) <1e-9,1e9> number = 10 <0,1e9> }
ASSIGNED { count }
INITIAL { count = 0 if (number > 0) { net_send(interval, 1) } }
NET_RECEIVE(w) {
    if (flag == 1) {
        net_event(t)
        count = count + 1
        if (count < number) { net_send(interval, 1) }
    }
}
