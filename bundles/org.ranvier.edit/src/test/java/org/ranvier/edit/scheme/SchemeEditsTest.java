/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.ranvier.edit.channel.Gate;

/** What a diagram does to the text of a kinetic scheme. */
class SchemeEditsTest {
  private static ReadScheme read() {
    return ReadScheme.of(ReadScheme.TEXT);
  }

  private static String changed(ReadScheme before, SchemeEdits.Result result) {
    return before.after(result).text();
  }

  @Example
  void aSchemeIsRead() {
    Scheme scheme = read().scheme();
    assertThat(scheme.gate()).isEqualTo("n");
    assertThat(scheme.states()).extracting(SchemeState::id).containsExactly("c1", "c2", "o1");
    assertThat(scheme.states()).extracting(SchemeState::isOpen).containsExactly(false, false, true);
    assertThat(scheme.arrows())
        .extracting(each -> each.from() + ">" + each.to() + " " + each.rates("n"))
        .containsExactly("c1>c2 [n/f1/rf]", "c2>c1 [n/r1/rr]", "c2>o1 [n/t/rf]", "o1>c2 [n/t/rr]");
    Gate gate = read().channel().gates().getFirst();
    assertThat(scheme.element()).isEqualTo(Scheme.of(gate).orElseThrow().element());
  }

  @Example
  void aStateGoesBehindItsLike() {
    assertThat(changed(read(), read().edits().addState(false)))
        .isEqualTo(
            ReadScheme.TEXT.replace(
                "close to opening -->\n",
                "close to opening -->\n      <closedState id=\"c3\"/>\n"));
    assertThat(changed(read(), read().edits().addState(true)))
        .isEqualTo(
            ReadScheme.TEXT.replace(
                "<openState id=\"o1\"/>\n",
                "<openState id=\"o1\"/>\n      <openState id=\"o2\"/>\n"));
  }

  @Example
  void aJoinedStateComesWithItsRates() {
    String added =
        """
              <forwardTransition id="o1_c3" from="o1" to="c3">
                <rate type="HHExpRate" rate="1per_ms" midpoint="-40mV" scale="20mV"/>
              </forwardTransition>
              <reverseTransition id="c3_o1" from="o1" to="c3">
                <rate type="HHExpRate" rate="1per_ms" midpoint="-40mV" scale="-20mV"/>
              </reverseTransition>
        """;
    assertThat(changed(read(), read().edits().addStateBehind("o1", false)))
        .isEqualTo(
            ReadScheme.TEXT
                .replace(
                    "close to opening -->\n",
                    "close to opening -->\n      <closedState id=\"c3\"/>\n")
                .replace("</tauInfTransition>\n", "</tauInfTransition>\n" + added));
  }

  @Example
  void statesAreJoinedByEachForm() {
    ReadScheme read = read();
    ReadScheme timed =
        read.after(read.edits().join("c1", "o1", TransitionForm.TIME_AND_STEADY_STATE));
    assertThat(timed.text())
        .isEqualTo(
            ReadScheme.TEXT.replace(
                "</tauInfTransition>\n",
                """
                </tauInfTransition>
                      <tauInfTransition id="c1_o1" from="c1" to="o1">
                        <steadyState type="HHSigmoidVariable" rate="1" midpoint="-40mV" scale="10mV"/>
                        <timeCourse type="fixedTimeCourse" tau="1ms"/>
                      </tauInfTransition>
                """));
    ReadScheme charged = read.after(read.edits().join("o1", "c1", TransitionForm.CHARGE));
    assertThat(charged.text())
        .contains(
            "<vHalfTransition id=\"o1_c1\" from=\"o1\" to=\"c1\" vHalf=\"-40mV\" z=\"1\""
                + " gamma=\"0.5\" tau=\"1ms\" tauMin=\"0.01ms\"/>");
    assertThat(charged.scheme().arrows()).hasSize(6);
    assertThat(read.edits().join("c2", "c1", TransitionForm.RATES).why()).contains("c1", "c2");
    assertThat(read.edits().join("c1", "c1", TransitionForm.RATES).edit()).isEmpty();
    assertThat(read.edits().join("c1", "gone", TransitionForm.RATES).edit()).isEmpty();
  }

  @Example
  void aStateGoesWithItsTransitions() {
    String after = changed(read(), read().edits().removeState("c1"));
    int start = ReadScheme.TEXT.indexOf("      <forwardTransition");
    int end = ReadScheme.TEXT.indexOf("      <tauInfTransition");
    assertThat(after)
        .isEqualTo(
            ReadScheme.TEXT.substring(0, start).replace("      <closedState id=\"c1\"/>\n", "")
                + ReadScheme.TEXT.substring(end));
    assertThat(read().edits().removeState("o1").why()).contains("o1", "only open state");
    assertThat(read().edits().removeState("c2").why()).contains("c2", "at least one");
    assertThat(read().edits().removeState("gone").edit()).isEmpty();
  }

  @Example
  void aTransitionIsRemovedAndTurned() {
    ReadScheme read = read();
    SchemeTransition timed = read.scheme().transitions().getLast();
    assertThat(changed(read, read.edits().turn(timed)))
        .isEqualTo(
            ReadScheme.TEXT.replace(
                "id=\"t\" from=\"c2\" to=\"o1\"", "id=\"t\" from=\"o1\" to=\"c2\""));
    int start = ReadScheme.TEXT.indexOf("      <tauInfTransition");
    int end = ReadScheme.TEXT.indexOf("    </gateKS>");
    assertThat(changed(read, read.edits().removeTransition(timed)))
        .isEqualTo(ReadScheme.TEXT.substring(0, start) + ReadScheme.TEXT.substring(end));
    ReadScheme less = read.after(read.edits().removeTransition(timed));
    SchemeTransition forward = less.scheme().transitions().getFirst();
    assertThat(less.edits().removeTransition(forward).why()).contains("f1", "at least one");
  }

  @Example
  void aPairGoesAndTurnsAsOne() {
    ReadScheme read = read();
    SchemeTransition reverse = read.scheme().transitions().get(1);
    assertThat(reverse.id()).isEqualTo("r1");
    int start = ReadScheme.TEXT.indexOf("      <forwardTransition");
    int end = ReadScheme.TEXT.indexOf("      <tauInfTransition");
    assertThat(changed(read, read.edits().removeTransition(reverse)))
        .isEqualTo(ReadScheme.TEXT.substring(0, start) + ReadScheme.TEXT.substring(end));
    assertThat(changed(read, read.edits().turn(reverse)))
        .isEqualTo(ReadScheme.TEXT.replace("from=\"c1\" to=\"c2\"", "from=\"c2\" to=\"c1\""));
  }

  @Example
  void transitionsFollowARenamedState() {
    assertThat(changed(read(), read().edits().rename("c2", "ready")))
        .isEqualTo(ReadScheme.TEXT.replace("\"c2\"", "\"ready\""));
    assertThat(read().edits().rename("c2", "o1").why()).contains("o1", "already");
    assertThat(read().edits().rename("c2", "2 c").why()).isNotBlank();
    assertThat(read().edits().rename("c2", "c2").edit()).isEmpty();
  }

  @Example
  void aClosedStateBecomesAnOpenOne() {
    String comment = " <!-- close to opening -->";
    String expected =
        ReadScheme.TEXT
            .replace("      <closedState id=\"c1\"/>\n", "")
            .replace(
                "<openState id=\"o1\"/>\n",
                "<openState id=\"o1\"/>\n      <openState id=\"c1\"/>\n");
    assertThat(expected).contains(comment);
    assertThat(changed(read(), read().edits().toggle("c1"))).isEqualTo(expected);
    assertThat(read().edits().toggle("o1").why()).contains("only open");
  }

  @Example
  void oneLineDocumentsStayOneLine() {
    String text =
        "<neuroml xmlns='http://www.neuroml.org/schema/neuroml2' id='d'><ionChannelKS id='k'"
            + " conductance='1pS'><gateKS id='n' instances='1'><closedState id='c1'/><openState"
            + " id='o1'/></gateKS></ionChannelKS></neuroml>";
    ReadScheme read = ReadScheme.of(text);
    String after = changed(read, read.edits().addStateBehind("o1", true));
    assertThat(after)
        .doesNotContain("\n")
        .contains(
            "<openState id='o1'/><openState id='o2'/><forwardTransition id='o1_o2' from='o1'",
            "</reverseTransition></gateKS>");
  }

  @Property(tries = 60)
  void anyEditsLeaveTheFileWithoutErrorsAndCanBeUndone(@ForAll long seed) {
    Random random = new Random(seed);
    ReadScheme now = read();
    for (int i = 0; i < 12; i++) {
      SchemeEdits.Result result = edit(now, random);
      if (result.edit().isPresent()) {
        ReadScheme next = now.after(result);
        assertThat(ids(next)).doesNotHaveDuplicates();
        now = next;
      }
    }
  }

  private static List<String> ids(ReadScheme read) {
    return read.document().root().elements().getFirst().elements().getFirst().elements().stream()
        .map(each -> each.attribute("id"))
        .collect(Collectors.toList());
  }

  private static SchemeEdits.Result edit(ReadScheme now, Random random) {
    SchemeEdits edits = now.edits();
    List<SchemeState> states = now.scheme().states();
    String one = states.get(random.nextInt(states.size())).id();
    String other = states.get(random.nextInt(states.size())).id();
    List<SchemeTransition> transitions =
        now.scheme().transitions().stream()
            .sorted(Comparator.comparing(SchemeTransition::id))
            .toList();
    if (transitions.isEmpty()) {
      return edits.addStateBehind(one, random.nextBoolean());
    }
    SchemeTransition transition = transitions.get(random.nextInt(transitions.size()));
    return switch (random.nextInt(8)) {
      case 0 -> edits.addState(random.nextBoolean());
      case 1 -> edits.addStateBehind(one, random.nextBoolean());
      case 2 -> edits.removeState(one);
      case 3 -> edits.toggle(one);
      case 4 -> edits.rename(one, "s" + random.nextInt(100));
      case 5 -> edits.removeTransition(transition);
      case 6 -> edits.turn(transition);
      default ->
          edits.join(
              one, other, TransitionForm.values()[random.nextInt(TransitionForm.values().length)]);
    };
  }
}
