/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where arrows of a diagram lead, and what is where. */
class DiagramTest {
  private static final Box LEFT = new Box(0, 0, 80, 40);
  private static final Box RIGHT = new Box(240, 0, 80, 40);

  private static Diagram diagram() {
    Scheme scheme = ReadScheme.of(ReadScheme.TEXT).scheme();
    return Diagram.of(
        scheme,
        Map.of("c1", LEFT, "c2", RIGHT, "o1", new Box(240, 200, 80, 40)),
        List.of(
            new Diagram.Way("c1", "c2", List.of()),
            new Diagram.Way("o1", "c2", List.of(new Spot(400, 120)))));
  }

  @Test
  void waysThereAndBackStandApart() {
    ArrowCurve there = ArrowCurve.between(LEFT, RIGHT, List.of());
    ArrowCurve back = ArrowCurve.between(RIGHT, LEFT, List.of());
    assertThat(there.points()).allSatisfy(each -> assertThat(each.y()).isLessThan(20));
    assertThat(back.points()).allSatisfy(each -> assertThat(each.y()).isGreaterThan(20));
    assertThat(there.points().getLast().x()).isBetween(230.0, 240.0);
    assertThat(there.points().getFirst().x()).isBetween(80.0, 90.0);
    // The tip points to the right, and the words stand above.
    assertThat(there.tip(10).getFirst().x()).isGreaterThan(there.tip(10).getLast().x());
    assertThat(there.label(50, 12).centre().x()).isCloseTo(160, within(8.0));
    assertThat(there.label(50, 12).y() + 12).isLessThan(there.points().get(20).y());
    assertThat(back.label(50, 12).y()).isGreaterThan(20);
  }

  @Test
  void bendsAreFollowed() {
    ArrowCurve curve = ArrowCurve.between(LEFT, RIGHT, List.of(new Spot(160, -120)));
    assertThat(curve.points()).anySatisfy(each -> assertThat(each.y()).isLessThan(-80));
    assertThat(curve.distance(new Spot(160, -110))).isLessThan(30);
    assertThat(curve.distance(new Spot(160, 20))).isGreaterThan(60);
  }

  @Test
  void whatIsAtAPlaceIsFound() {
    Diagram diagram = diagram();
    assertThat(diagram.curves()).hasSize(4);
    assertThat(diagram.stateAt(new Spot(40, 20), 0)).hasValue("c1");
    assertThat(diagram.stateAt(new Spot(86, 20), 0)).isEmpty();
    assertThat(diagram.stateAt(new Spot(86, 20), 8)).hasValue("c1");
    SchemeArrow arrow = diagram.arrowAt(new Spot(160, 6), 8).orElseThrow();
    assertThat(arrow.from()).isEqualTo("c1");
    assertThat(diagram.arrowAt(new Spot(160, 34), 8).orElseThrow().from()).isEqualTo("c2");
    assertThat(diagram.arrowAt(new Spot(160, 90), 8)).isEmpty();
    assertThat(diagram.bounds().orElseThrow()).isEqualTo(new Box(0, 0, 320, 240));
    assertThat(Diagram.NONE.bounds()).isEmpty();
  }

  @Test
  void waysLeadAroundStatesInBetween() {
    Scheme scheme = ReadScheme.of(ReadScheme.TEXT).scheme();
    Box apart = new Box(120, 150, 80, 40);
    assertThat(DirectWays.of(scheme, Map.of("c1", LEFT, "c2", RIGHT, "o1", apart)))
        .containsExactly(
            new Diagram.Way("c1", "c2", List.of()), new Diagram.Way("c2", "o1", List.of()));
    Box between = new Box(120, 0, 80, 40);
    Diagram.Way around =
        DirectWays.of(scheme, Map.of("c1", LEFT, "c2", RIGHT, "o1", between)).getFirst();
    assertThat(around.bends()).hasSize(1);
    ArrowCurve curve = ArrowCurve.between(LEFT, RIGHT, around.bends());
    assertThat(curve.points()).noneMatch(each -> between.contains(each, 0));
  }
}
