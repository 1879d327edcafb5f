/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class CancellationTest {
  private static final int MANY = 10_000;
  private static final int FEW = 1000;

  private int seen;

  private static XmlDocument list(XmlLimits limits) {
    return XmlDocument.parse(
        "list", "<top><list>" + "<a><b/></a>".repeat(MANY) + "</list></top>", limits);
  }

  private static final XmlDocument KEPT = list(XmlLimits.keepingAll());
  private static final XmlDocument PLACED = list(new XmlLimits(Long.MAX_VALUE, 1000, 0));

  private int count(XmlDocument document) {
    for (XmlElement each : document.root().elements().getFirst().elements()) {
      seen += each.elements("b").size();
    }
    return seen;
  }

  private void assertGivenUp(XmlDocument document) {
    seen = 0;
    BooleanSupplier isEnough = () -> seen >= FEW;
    assertThatThrownBy(
            () -> Cancellation.during(isEnough, List.of(document), () -> count(document)))
        .isInstanceOf(CancellationException.class);
    assertThat(seen).isBetween(FEW, 2 * FEW);
  }

  @Test
  void aLoopOverElementsIsLeftInTheMiddle() {
    assertGivenUp(KEPT);
  }

  @Test
  void aLoopOverElementsThatAreReadAgainIsLeftInTheMiddle() {
    assertGivenUp(PLACED);
  }

  @Test
  void aDocumentIsGivenUpWhileItIsRead() {
    int[] asked = {0};
    assertThatThrownBy(
            () -> Cancellation.reading(() -> ++asked[0] > 3, () -> list(XmlLimits.keepingAll())))
        .isInstanceOf(CancellationException.class);
    assertThat(asked[0]).isEqualTo(4);
    XmlDocument whole = Cancellation.reading(() -> false, () -> list(XmlLimits.keepingAll()));
    assertThat(whole.text()).isEqualTo(KEPT.text());
  }

  /** What is read beside the documents that a work is about is kept for others, perhaps. */
  @Test
  void whatIsReadDuringAnotherWorkIsReadToItsEnd() {
    XmlDocument read =
        Cancellation.during(() -> true, List.of(KEPT), () -> list(XmlLimits.keepingAll()));
    assertThat(read.text()).isEqualTo(KEPT.text());
  }

  @Test
  void otherDocumentsAreReadToTheirEnd() {
    assertThat(Cancellation.during(() -> true, List.of(KEPT), () -> count(PLACED))).isEqualTo(MANY);
  }

  @Test
  void itEndsWithTheWork() {
    assertThat(Cancellation.during(() -> true, List.of(KEPT), () -> "done")).isEqualTo("done");
    assertThat(count(KEPT)).isEqualTo(MANY);
  }
}
