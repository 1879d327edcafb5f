/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ranvier.ui.editor.NeuroMLEditor;
import org.ranvier.ui.kinetics.ChannelPage;
import org.ranvier.ui.tests.support.CellEditor;
import org.ranvier.ui.tests.support.NoErrorsLogged;
import org.ranvier.ui.tests.support.Screenshot;
import org.ranvier.ui.tests.support.TestProject;
import org.ranvier.ui.tests.support.UiWait;
import org.ranvier.ui.tests.support.Welcome;
import org.ranvier.ui.tests.support.Widgets;

/** The list of gates: temperature settings and sub-gates by its context menu. */
@ExtendWith(NoErrorsLogged.class)
class GateTablePageTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final String TEXT =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <neuroml xmlns="http://www.neuroml.org/schema/neuroml2" id="Slow">
          <ionChannelHH id="km" conductance="10pS" species="k">
              <gateHHtauInf id="n" instances="1">
                  <timeCourse type="fixedTimeCourse" tau="12 ms"/>
                  <steadyState type="HHSigmoidVariable" rate="1" midpoint="-30 mV" scale="9mV"/>
              </gateHHtauInf>
          </ionChannelHH>
      </neuroml>
      """;

  private TestProject project;
  private NeuroMLEditor editor;
  private ChannelPage page;

  @BeforeEach
  void open() throws CoreException {
    Welcome.close();
    project = TestProject.create("gates");
    editor =
        (NeuroMLEditor)
            IDE.openEditor(CellEditor.page(), project.write("Slow.channel.nml", TEXT), true);
    CellEditor.shell().setSize(1500, 950);
    CellEditor.maximize(editor, true);
    UiWait.until(PATIENCE, "the page", () -> editor.findPage(ChannelPage.ID) != null);
    page = (ChannelPage) editor.setActivePage(ChannelPage.ID);
    UiWait.until(PATIENCE, "curves", () -> !page.curves().isEmpty());
    page.choose(Set.of("km"), "km", "n");
  }

  @AfterEach
  void close() throws CoreException {
    CellEditor.maximize(editor, false);
    CellEditor.page().closeAllEditors(false);
    project.close();
  }

  private String text() {
    return editor.source().viewer().getDocument().get();
  }

  private void undo() {
    ((ITextOperationTarget) editor.source().viewer()).doOperation(ITextOperationTarget.UNDO);
  }

  private static Tree tree() {
    return Widgets.find(
            CellEditor.shell(), Tree.class, each -> each.isVisible() && each.getColumnCount() == 4)
        .orElseThrow();
  }

  private static void pick(String words) {
    MenuItem item =
        Arrays.stream(tree().getMenu().getItems())
            .filter(each -> each.getText().equals(words))
            .findFirst()
            .orElseThrow();
    item.notifyListeners(SWT.Selection, new Event());
  }

  /** The rows below the channel, a text for each column. */
  private static List<String> rows() {
    List<String> rows = new ArrayList<>();
    for (TreeItem each : tree().getItem(0).getItems()) {
      rows.add(
          each.getText(0) + "|" + each.getText(1) + "|" + each.getText(2) + "|" + each.getText(3));
    }
    return rows;
  }

  private static boolean isSaid(String words) {
    return Widgets.find(
            CellEditor.shell(),
            Label.class,
            each -> each.isVisible() && each.getText().contains(words))
        .isPresent();
  }

  @Test
  void temperatureSettingsAreAddedAndRemoved() {
    pick("Add Q10 Setting");
    UiWait.until(
        PATIENCE, "the setting", () -> rows().equals(List.of("n|1|gateHHtauInf|Q10 3, 32degC")));
    assertThat(text()).contains("<q10Settings type=\"q10ExpTemp\" q10Factor=\"3\"");
    page.temperature().setSelection(420);
    page.temperature().notifyListeners(SWT.Selection, new Event());
    UiWait.until(PATIENCE, "the factor at 42 °C", () -> isSaid("× 3"));
    pick("Add Fixed Temperature Factor");
    UiWait.until(
        PATIENCE, "the other setting", () -> rows().equals(List.of("n|1|gateHHtauInf|× 1")));
    pick("Remove Temperature Settings");
    UiWait.until(PATIENCE, "none", () -> rows().equals(List.of("n|1|gateHHtauInf|")));
    assertThat(text()).isEqualTo(TEXT);
    undo();
    undo();
    undo();
    assertThat(text()).isEqualTo(TEXT);
  }

  @Test
  void aGateIsSplitIntoSubGates() throws Exception {
    pick("Split into Sub-gates");
    UiWait.until(PATIENCE, "sub-gates", () -> rows().size() == 3);
    assertThat(rows())
        .containsExactly("n|1|gateFractional|", "n1|× 0.5|subGate|", "n2|× 0.5|subGate|");
    page.choose(Set.of("km"), "km", "n/n2");
    UiWait.until(PATIENCE, "handles", () -> !page.handles().isEmpty());
    Screenshot.inBothThemes(CellEditor.shell(), "channel-fractional");
    pick("Remove Sub-gate");
    UiWait.until(PATIENCE, "one sub-gate", () -> rows().size() == 2);
    assertThat(rows().getLast()).isEqualTo("n1|× 1|subGate|");
    undo();
    undo();
    assertThat(text()).isEqualTo(TEXT);
  }
}
