/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ranvier.edit.scene.DrawnShape;
import org.ranvier.morphology.Morphology;
import org.ranvier.morphology.Segment;
import org.ranvier.ui.morphology.MorphologyPage;
import org.ranvier.ui.morphology.segment.SegmentPanel;
import org.ranvier.ui.tests.support.CellEditor;
import org.ranvier.ui.tests.support.Menus;
import org.ranvier.ui.tests.support.NoErrorsLogged;
import org.ranvier.ui.tests.support.UiWait;
import org.ranvier.ui.tests.support.Widgets;
import org.ranvier.xml.XmlDocument;

/** Each command of the menu on the picture and each field for many segments, and its undo. */
@ExtendWith(NoErrorsLogged.class)
class ShapeMenuTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private CellEditor cell;
  private MorphologyPage morphology;
  private String original;
  private Morphology before;

  @BeforeEach
  void open() throws CoreException {
    cell = CellEditor.open("pyramidal-cell", "Pyramidal.cell.nml");
    morphology = cell.morphology();
    original = document().get();
    before = shape();
  }

  @AfterEach
  void close() throws CoreException {
    cell.close();
  }

  private IDocument document() {
    return cell.editor().source().viewer().getDocument();
  }

  /** The shape as the text says it now. */
  private Morphology shape() {
    XmlDocument text = XmlDocument.parse("now.nml", document().get());
    return Morphology.read(DrawnShape.of(text).getFirst().morphology());
  }

  private void pick(String... way) {
    Menus.pick(morphology.picture().getMenu(), way);
  }

  /** Chooses a segment as one who goes to it in the source. */
  private void choose(int id) {
    Segment segment = shape().segment(id);
    assertThat(morphology.reveal(segment.element())).isTrue();
    assertThat(morphology.selectedIds()).containsExactly(id);
  }

  private void undone() {
    ((ITextOperationTarget) cell.editor().source().viewer()).doOperation(ITextOperationTarget.UNDO);
    assertThat(document().get()).isEqualTo(original);
    UiWait.until(
        PATIENCE,
        "the cell as it was",
        () -> morphology.placeOf(before.segments().getLast().id()).isPresent());
  }

  private static double lengthUm(Morphology shape) {
    return shape.segments().stream().mapToDouble(Segment::lengthUm).sum();
  }

  @Test
  void segmentsAreSplitMergedExtrudedAndTheCellBegunElsewhere() {
    choose(13);
    pick("Split");
    assertThat(shape().segments()).hasSize(before.segments().size() + 1);
    assertThat(lengthUm(shape())).isCloseTo(lengthUm(before), within(1e-3));
    undone();

    choose(12);
    pick("Merge");
    assertThat(shape().segments()).hasSize(before.segments().size() - 1);
    undone();

    choose(13);
    pick("Extrude");
    assertThat(shape().segments()).hasSize(before.segments().size() + 1);
    Segment added =
        shape().segments().stream()
            .filter(each -> before.findSegment(each.id()).isEmpty())
            .findFirst()
            .orElseThrow();
    assertThat(shape().segments().get(added.parentIndex()).id()).isEqualTo(13);
    undone();

    choose(13);
    pick("Begin the Cell");
    assertThat(shape().root().distal()).isNotEqualTo(before.root().distal());
    assertThat(lengthUm(shape())).isCloseTo(lengthUm(before), within(1e-3));
    undone();
  }

  @Test
  void segmentsAreDeletedInThreeWays() {
    choose(12);
    pick("Delete, Join");
    assertThat(shape().findSegment(12)).isEmpty();
    assertThat(shape().segment(13).distal()).isEqualTo(before.segment(13).distal());
    undone();

    choose(12);
    pick("Delete, Move");
    assertThat(shape().segment(13).distal()).isNotEqualTo(before.segment(13).distal());
    undone();

    choose(12);
    pick("Delete with All");
    assertThat(shape().findSegment(13)).isEmpty();
    undone();
  }

  @Test
  void groupsGetAndLoseWhatIsChosen() {
    choose(13);
    pick("Add to Group", "tuft_group");
    assertThat(shape().members("tuft_group").contains(shape().segment(13).index())).isTrue();
    undone();

    choose(13);
    pick("Take out of Group", "apical_group");
    assertThat(shape().members("apical_group").contains(shape().segment(13).index())).isFalse();
    undone();
  }

  @Test
  void partsAreSelectedAsTheyAreColoured() {
    pick("Selection", "Type", "soma");
    List<Integer> soma = morphology.selectedIds();
    assertThat(soma).contains(before.root().id());
    pick("Selection", "Type", "apical");
    assertThat(morphology.selectedIds())
        .isNotEmpty()
        .doesNotContainAnyElementsOf(soma)
        .contains(13);
    pick("Selection", "Subtree");
    pick("Selection", "Inverse");
    pick("Selection", "All");
    assertThat(morphology.selectedIds()).hasSize(before.segments().size());
    pick("Selection", "None");
    assertThat(morphology.selectedIds()).isEmpty();
  }

  @Test
  void manySegmentsGetDiametersTapersFactorsAndSmootherWidths() {
    morphology.openPanel(SegmentPanel.ID);
    choose(12);
    pick("Selection", "Subtree");

    apply("One diameter", "3");
    assertThat(shape().segment(12).distal().diameter()).isEqualTo(3);
    assertThat(shape().segment(13).distal().diameter()).isEqualTo(3);
    undone();

    apply("Diameter from where", "2", "0.5");
    assertThat(shape().segment(13).distal().diameter()).isCloseTo(0.5, within(1e-6));
    undone();

    apply("Factor for the lengths", "2");
    assertThat(shape().segment(13).lengthUm())
        .isCloseTo(2 * before.segment(13).lengthUm(), within(1e-3));
    assertThat(shape().segment(6))
        .satisfies(each -> assertThat(each.distal()).isEqualTo(before.segment(6).distal()));
    undone();

    apply("Smooths", "2");
    assertThat(shape().segment(13).lengthUm())
        .isCloseTo(before.segment(13).lengthUm(), within(1e-6));
    undone();

    apply("Factors that undo", "1.1", "1.5");
    assertThat(shape().segment(13).distal().x() - shape().root().proximal().x())
        .isCloseTo(
            1.1 * (before.segment(13).distal().x() - before.root().proximal().x()), within(1e-3));
    undone();
  }

  private void apply(String hint, String... numbers) {
    List<Text> fields =
        Widgets.below(CellEditor.shell())
            .filter(Text.class::isInstance)
            .map(Text.class::cast)
            .filter(each -> begins(each.getToolTipText(), hint))
            .toList();
    assertThat(fields).hasSameSizeAs(numbers);
    for (int i = 0; i < numbers.length; i++) {
      fields.get(i).setText(numbers[i]);
    }
    Predicate<Button> apply = each -> begins(each.getToolTipText(), hint);
    Widgets.find(CellEditor.shell(), Button.class, apply)
        .orElseThrow()
        .notifyListeners(SWT.Selection, new Event());
  }

  private static boolean begins(String text, String start) {
    return text != null && text.startsWith(start);
  }
}
