# Measures of a cell, computed from its XML without any part of Ranvier: what MeasuresPeerTest compares with.
# python3 measures.py CELL.nml STEP  prints "NAME count sum min max" for each measure and "SHOLL radius crossings".
import itertools
import math
import sys
import xml.etree.ElementTree as ET

PLACE = lambda e: tuple(float(e.get(k)) for k in ('x', 'y', 'z', 'diameter'))
local = lambda e: e.tag.split('}')[-1]
morphology = next(e for e in ET.parse(sys.argv[1]).getroot().iter() if local(e) == 'morphology')
seg, kids, order = {}, {}, []
for e in morphology:
    if local(e) == 'segment':
        part = {local(c): c for c in e}
        up = part.get('parent')
        seg[e.get('id')] = dict(
            up=None if up is None else up.get('segment'),
            at=1.0 if up is None else float(up.get('fractionAlong', 1)),
            a=PLACE(part['proximal']) if 'proximal' in part else None,
            given='proximal' in part,
            b=PLACE(part['distal']))
        order.append(e.get('id'))
for i in order:
    kids.setdefault(seg[i]['up'], []).append(i)

def between(p, q, f):
    return tuple(u + f * (v - u) for u, v in zip(p, q))

def dist(p, q):
    return math.dist(p[:3], q[:3])

walk, todo = [], list(kids[None])
while todo:
    i = todo.pop()
    s = seg[i]
    if s['a'] is None:
        s['a'] = between(seg[s['up']]['a'], seg[s['up']]['b'], s['at'])
    walk.append(i)
    todo += kids.get(i, [])

groups = {e.get('id'): e for e in morphology if local(e) == 'segmentGroup'}

def members(name):
    found = set()
    for e in groups[name]:
        if local(e) == 'member':
            found.add(e.get('segment'))
        elif local(e) == 'include':
            found |= members(e.get('segmentGroup'))
    return found

soma = set()
for name in ('soma_group', 'soma', 'somatic', 'Soma'):
    if name in groups and members(name):
        soma = members(name)
        break
root = kids[None][0]
if not soma and seg[root]['given'] and seg[root]['a'] == seg[root]['b']:
    soma = {root}

# nodes: 'soma' or (segment, fraction); edges: node -> [(node, start, end)]
edges = {}

def node(i, f):
    if i in soma:
        return 'soma'
    if f == 0:
        return 'soma' if seg[i]['up'] is None else node(seg[i]['up'], seg[i]['at'])
    return i, f

for i in walk:
    if i not in soma:
        cuts = sorted({0.0, 1.0} | {seg[k]['at'] for k in kids.get(i, [])})
        for f, g in itertools.pairwise(cuts):
            a, b = seg[i]['a'], seg[i]['b']
            edges.setdefault(node(i, f), []).append((node(i, g), between(a, b, f), between(a, b, g)))

out = {}
def put(name, value):
    if math.isfinite(value):
        out.setdefault(name, []).append(value)

def cone(p, q):
    l, r, s = dist(p, q), p[3] / 2, q[3] / 2
    return l, math.pi * (r + s) * math.sqrt(l * l + (r - s) ** 2), math.pi / 3 * l * (r * r + r * s + s * s)

def minus(p, q):
    return [u - v for u, v in zip(p[:3], q[:3])]

def cross(u, v):
    return [u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]]

def angle(u, v):
    nu, nv = math.hypot(*u), math.hypot(*v)
    if nu == 0 or nv == 0:
        return math.nan
    u, v = [c / nu for c in u], [c / nv for c in v]
    # Kahan: right for small and for flat angles
    return math.degrees(2 * math.atan2(math.hypot(*[a - b for a, b in zip(u, v)]),
                                       math.hypot(*[a + b for a, b in zip(u, v)])))

def is_sphere(s):
    return s['given'] and s['a'] == s['b']

put('SOMA_SURFACE', sum(math.pi * seg[i]['b'][3] ** 2 if is_sphere(seg[i]) else cone(seg[i]['a'], seg[i]['b'])[1] for i in soma))
for axis, name in enumerate(('WIDTH', 'HEIGHT', 'DEPTH')):
    c = [p[axis] for i in seg for p in (seg[i]['a'], seg[i]['b'])]
    put(name, max(c) - min(c))

if soma:
    weight = {i: seg[i]['b'][3] if is_sphere(seg[i]) else dist(seg[i]['a'], seg[i]['b']) for i in soma}
    total = sum(weight.values())
    centre = tuple(sum(weight[i] * (seg[i]['a'][k] + seg[i]['b'][k]) / 2 for i in soma) / total for k in range(3))
else:
    centre = seg[root]['a'][:3]

def chain(edge):
    points = [edge]
    while len(edges.get(points[-1][0], [])) == 1:
        points.append(edges[points[-1][0]][0])
    return points

branches = []  # (chain, parent, order)
todo = [(e, None) for e in edges.get('soma', [])]
while todo:
    edge, parent = todo.pop()
    c = chain(edge)
    branches.append(dict(c=c, parent=parent, order=0 if parent is None else parent['order'] + 1, two=[]))
    if parent is not None:
        parent['two'].append(branches[-1])
    todo += [(e, branches[-1]) for e in edges.get(c[-1][0], [])]
for br in reversed(branches):
    br['tips'] = sum(d['tips'] for d in br['two']) or 1

put('STEMS', len(edges.get('soma', [])))
put('BRANCHES', len(branches))
put('BIFURCATIONS', sum(len(b['two']) == 2 for b in branches))
put('MULTIFURCATIONS', sum(len(b['two']) > 2 for b in branches))
put('TIPS', sum(not b['two'] for b in branches))
weighted = total = 0
for br in branches:
    cones = [cone(p, q) for _, p, q in br['c']]
    length = sum(x[0] for x in cones)
    total += length
    weighted += sum(dist(p, q) * (p[3] + q[3]) / 2 for _, p, q in br['c'])
    first, last = br['c'][0][1], br['c'][-1][2]
    br['path'] = length + (br['parent']['path'] if br['parent'] else 0)
    put('LENGTH', length)
    put('SURFACE', sum(x[1] for x in cones))
    put('VOLUME', sum(x[2] for x in cones))
    put('BRANCH_ORDER', br['order'])
    put('TERMINAL_DEGREE', br['tips'])
    put('TAPER_1', (first[3] - last[3]) / length if length else math.nan)
    put('TAPER_2', (first[3] - last[3]) / first[3])
    put('CONTRACTION', dist(first, last) / length if length else math.nan)
    put('FRAGMENTATION', len(br['c']))
    if not br['two']:
        put('EUCLIDEAN_DISTANCE', math.dist(centre, last[:3]))
        put('PATH_DISTANCE', br['path'])
    logs, path = [], 0
    for _, p, q in br['c']:
        path += dist(p, q)
        if dist(p, q) > 0 and dist(first, q) > 0:
            logs.append((math.log(dist(first, q)), math.log(path)))
    if len(logs) >= 3:
        n, sx, sy = len(logs), sum(x for x, _ in logs), sum(y for _, y in logs)
        mx, my = sx / n, sy / n
        xx = sum((x - mx) ** 2 for x, _ in logs)
        if xx:
            put('FRACTAL_DIMENSION', sum((x - mx) * (y - my) for x, y in logs) / xx)
put('DIAMETER', weighted / total if total else math.nan)

def first_way(br):
    return next((minus(q, p) for _, p, q in br['c'] if dist(p, q) > 0), [0, 0, 0])

def last_way(br):
    return next((minus(q, p) for _, p, q in reversed(br['c']) if dist(p, q) > 0), [0, 0, 0])

def whole_way(br):
    return minus(br['c'][-1][2], br['c'][0][1])

def power(a, b):
    if max(a, b) >= 1:
        return math.nan
    f = lambda p: a ** p + b ** p - 1
    low, high = 0.0, 2000.0
    if f(high) > 0:
        return math.nan
    for _ in range(200):
        mid = (low + high) / 2
        low, high = (mid, high) if f(mid) > 0 else (low, mid)
    return low

for br in branches:
    if len(br['two']) != 2:
        continue
    x, y = br['two']
    d, dx, dy = br['c'][-1][2][3], x['c'][0][1][3], y['c'][0][1][3]
    put('DAUGHTER_RATIO', max(dx, dy) / min(dx, dy))
    put('PARENT_DAUGHTER_RATIO', dx / d)
    put('PARENT_DAUGHTER_RATIO', dy / d)
    put('PK_CLASSIC', (dx ** 1.5 + dy ** 1.5) / d ** 1.5)
    put('RALL_POWER', power(dx / d, dy / d))
    n, m = x['tips'], y['tips']
    put('PARTITION_ASYMMETRY', 0 if n + m == 2 else abs(n - m) / (n + m - 2))
    for kind, way, back in (('LOCAL', first_way, last_way), ('REMOTE', whole_way, whole_way)):
        put('AMPLITUDE_' + kind, angle(way(x), way(y)))
        opposite = [-c for c in back(br)]
        put('TILT_' + kind, min(angle(opposite, way(x)), angle(opposite, way(y))))
        if br['parent'] and len(br['parent']['two']) == 2:
            p, q = br['parent']['two']
            t = angle(cross(way(p), way(q)), cross(way(x), way(y)))
            put('TORQUE_' + kind, min(t, 180 - t))

for name, values in out.items():
    print(name, len(values), math.fsum(values), min(values), max(values))

# Sholl: roots of the quadratic |a + t (b - a) - c|² = r² in [0, 1)
step = float(sys.argv[2])
lines = [(seg[i]['a'][:3], seg[i]['b'][:3]) for i in seg if i not in soma]
reach = max((math.dist(centre, p) for line in lines for p in line), default=0)
for k in range(1, math.ceil(reach / step) + 1):
    r, count = k * step, 0
    for a, b in lines:
        u, w = minus(b, a), minus(a, centre)
        A, B, C = sum(c * c for c in u), 2 * sum(c * e for c, e in zip(u, w)), sum(c * c for c in w) - r * r
        disc = B * B - 4 * A * C
        if A > 0 and disc > 0:
            root_ = math.sqrt(disc)
            count += sum(0 <= t < 1 for t in ((-B - root_) / (2 * A), (-B + root_) / (2 * A)))
    print('SHOLL', r, count)
