/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.eclipse.compare.CompareConfiguration;
import org.eclipse.compare.CompareEditorInput;
import org.eclipse.compare.CompareUI;
import org.eclipse.compare.IStreamContentAccessor;
import org.eclipse.compare.ITypedElement;
import org.eclipse.compare.ResourceNode;
import org.eclipse.compare.structuremergeviewer.DiffNode;
import org.eclipse.compare.structuremergeviewer.Differencer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFileState;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ranvier.examples.Example;
import org.ranvier.examples.Examples;
import org.ranvier.ui.tests.support.NoErrorsLogged;
import org.ranvier.ui.tests.support.Screenshot;
import org.ranvier.ui.tests.support.TestProject;
import org.ranvier.ui.tests.support.Trees;
import org.ranvier.ui.tests.support.UiWait;
import org.ranvier.ui.tests.support.Welcome;

/** Comparing models by meaning in the workbench (journey J9). */
@ExtendWith(NoErrorsLogged.class)
class CompareTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Example HH = Examples.get("hh-cell");

  private final IWorkbenchPage page =
      PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
  private TestProject project;

  @BeforeEach
  void copyExample() throws CoreException {
    Welcome.close();
    project = TestProject.ofExample("hh", HH);
  }

  @AfterEach
  void close() throws CoreException {
    page.closeAllEditors(false);
    project.close();
  }

  @Test
  void anEarlierStateIsComparedByMeaning() throws Exception {
    String before = project.text("HHCell.cell.nml");
    IFile file = project.file("HHCell.cell.nml");
    project.write("HHCell.cell.nml", before.replace("\"120mS_per_cm2\"", "\"0.12 S_per_cm2\""));
    file.setContents(
        new ByteArrayInputStream(
            before
                .replace("\"120mS_per_cm2\"", "\"1200 S_per_m2\"")
                .replace("erev=\"50mV\"", "erev=\"51mV\"")
                .getBytes(StandardCharsets.UTF_8)),
        IFile.FORCE | IFile.KEEP_HISTORY,
        null);
    assertThat(file.getHistory(null)).isNotEmpty();
    CompareUI.openCompareEditor(comparing(new ResourceNode(file), earlier(file)));
    Tree tree = UiWait.value(PATIENCE, "the structure", () -> structure("cell hhCell"));
    assertThat(Trees.labels(tree)).endsWith("erev: 51mV → 50mV").hasSize(5);
  }

  /** As the platform's local history hands it out: a name, a type and a stream. */
  private static ITypedElement earlier(IFile file) throws CoreException {
    IFileState state = file.getHistory(null)[0];
    return new EarlierState(file.getName(), state);
  }

  private record EarlierState(String name, IFileState state)
      implements ITypedElement, IStreamContentAccessor {
    @Override
    public String getName() {
      return name;
    }

    @Override
    public Image getImage() {
      return null;
    }

    @Override
    public String getType() {
      return "nml";
    }

    @Override
    public InputStream getContents() throws CoreException {
      return state.getContents();
    }
  }

  @Test
  void comparingShowsWhatDiffersInMeaning() throws Exception {
    String text = project.text("HHCell.cell.nml");
    String changed =
        text.replaceFirst("mS_per_cm2\"", " mS_per_cm2\"")
            .replaceFirst("<cell id=\"[^\"]*\"", "<cell id=\"squid\"");
    IFile other = project.write("Other.cell.nml", changed);
    CompareEditorInput input =
        comparing(new ResourceNode(project.file("HHCell.cell.nml")), new ResourceNode(other));
    CompareUI.openCompareEditor(input);
    String title = "cell hhCell";
    Tree tree = UiWait.value(PATIENCE, "the structure", () -> structure(title));
    assertThat(Trees.labels(tree)).containsExactly("cell hhCell", "id: hhCell → squid");
    Screenshot.inBothThemes(page.getWorkbenchWindow().getShell(), "compare");
  }

  private Tree structure(String label) {
    return page.getActiveEditor() == null
        ? null
        : Trees.find(page.getWorkbenchWindow().getShell(), label).orElse(null);
  }

  private static CompareEditorInput comparing(ITypedElement left, ITypedElement right) {
    CompareConfiguration configuration = new CompareConfiguration();
    configuration.setLeftLabel(left.getName());
    configuration.setRightLabel(right.getName());
    CompareEditorInput input =
        new CompareEditorInput(configuration) {
          @Override
          protected Object prepareInput(IProgressMonitor monitor) {
            return new DiffNode(null, Differencer.CHANGE, null, left, right);
          }
        };
    input.setTitle("Compare");
    return input;
  }
}
