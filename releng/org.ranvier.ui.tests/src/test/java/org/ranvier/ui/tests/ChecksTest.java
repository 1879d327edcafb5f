/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ranvier.examples.Example;
import org.ranvier.examples.Examples;
import org.ranvier.ui.editor.NeuroMLEditor;
import org.ranvier.ui.problems.ProblemMarkers;
import org.ranvier.ui.project.ModelFiles;
import org.ranvier.ui.project.NeuroMLNature;
import org.ranvier.ui.tests.support.NoErrorsLogged;
import org.ranvier.ui.tests.support.TestProject;

/** Kinds of files, and the problems that the builder marks in them. */
@ExtendWith(NoErrorsLogged.class)
class ChecksTest {
  private static final Example HH = Examples.get("hh-cell");
  private static final String CELL = "HHCell.cell.nml";

  private TestProject project;

  @BeforeEach
  void createProject() throws CoreException {
    project = TestProject.create("checks");
    NeuroMLNature.addTo(project.project(), null);
    for (String file : HH.files()) {
      project.write(file, HH.text(file));
    }
  }

  @AfterEach
  void deleteProject() throws CoreException {
    project.close();
  }

  @Test
  void filesAreToldByTheirRootElement() throws CoreException {
    IFile other = project.write("build.xml", "<?xml version=\"1.0\"?>\n<project name=\"x\"/>\n");
    IFile prefixed =
        project.write(
            "prefixed.xml",
            "<n:neuroml xmlns:n=\"http://www.neuroml.org/schema/neuroml2\" id=\"a\"/>\n");
    assertThat(ModelFiles.isModel(project.file(CELL))).isTrue();
    assertThat(ModelFiles.isLems(project.file(CELL))).isFalse();
    assertThat(ModelFiles.isLems(project.file("LEMS_HHCell.xml"))).isTrue();
    assertThat(ModelFiles.isModel(prefixed)).isTrue();
    assertThat(ModelFiles.isModel(other)).isFalse();
    assertThat(IDE.getEditorDescriptor(project.file("LEMS_HHCell.xml"), true, false).getId())
        .isEqualTo(NeuroMLEditor.ID);
    assertThat(IDE.getEditorDescriptor(other, true, false).getId()).isNotEqualTo(NeuroMLEditor.ID);
  }

  @Test
  void theExampleHasNoProblems() throws CoreException {
    assertThat(problems()).isEmpty();
  }

  @Test
  void aUnitOfTheWrongDimensionIsMarkedAtItsCharacters() throws CoreException {
    replace(CELL, "mS_per_cm2", "mS");
    IMarker marker = onlyProblemOf(CELL);
    String marked =
        text(CELL)
            .substring(
                marker.getAttribute(IMarker.CHAR_START, 0),
                marker.getAttribute(IMarker.CHAR_END, 0));
    assertThat(marked).endsWith("mS");
    assertThat(marker.getAttribute(IMarker.LINE_NUMBER, 0))
        .isEqualTo((int) text(CELL).substring(0, text(CELL).indexOf(marked)).lines().count());
    assertThat(marker.getAttribute(IMarker.MESSAGE, "")).contains("conductance density");
    assertThat(marker.getAttribute(IMarker.SEVERITY, -1)).isEqualTo(IMarker.SEVERITY_ERROR);
  }

  @Test
  void anUnknownReferenceIsMarkedAndTheMarkerGoesWithTheFault() throws CoreException {
    replace("HHCell.net.nml", "component=\"hhCell\"", "component=\"hhCel\"");
    assertThat(onlyProblemOf("HHCell.net.nml").getAttribute(IMarker.MESSAGE, ""))
        .contains("hhCel")
        .contains("did you mean hhCell");
    replace("HHCell.net.nml", "component=\"hhCel\"", "component=\"hhCell\"");
    assertThat(problems()).isEmpty();
  }

  @Test
  void aMissingIncludeIsMarkedWhereItIsNamed() throws CoreException {
    project.file(CELL).delete(true, null);
    assertThat(problemsOf("HHCell.net.nml"))
        .anySatisfy(
            marker ->
                assertThat(marker.getAttribute(IMarker.MESSAGE, "")).contains("there is no file"));
    project.write(CELL, HH.text(CELL));
    assertThat(problems()).as("after the file came back").isEmpty();
  }

  @Test
  void malformedXmlIsOneProblemAtItsLine() throws CoreException {
    replace(CELL, "</neuroml>", "</neurml>");
    IMarker marker = onlyProblemOf(CELL);
    assertThat(marker.getAttribute(IMarker.LINE_NUMBER, 0))
        .isEqualTo((int) text(CELL).lines().count());
    assertThat(marker.getAttribute(IMarker.MESSAGE, "")).contains("</neuroml> is expected");
  }

  @Test
  void whatAToolDerivedIsNotChecked() throws CoreException {
    replace(CELL, "mS_per_cm2", "mS");
    assertThat(problemsOf(CELL)).hasSize(1);
    IFile derived = project.write("derived.cell.nml", text(CELL));
    derived.setDerived(true, null);
    assertThat(problemsOf("derived.cell.nml")).isEmpty();
    derived.setDerived(false, null);
    project.write("derived.cell.nml", text(CELL));
    assertThat(problemsOf("derived.cell.nml")).hasSize(1);
  }

  @Test
  void ofVeryManyThatSayTheSameSomeAreMarkedAndHowManyMoreThereAre() throws CoreException {
    StringBuilder text =
        new StringBuilder("<neuroml xmlns=\"http://www.neuroml.org/schema/neuroml2\"");
    text.append(
        " id=\"m\">\n<network id=\"net\">\n<population id=\"p\" component=\"c\" size=\"1\"/>\n");
    text.append("<projection id=\"j\" presynapticPopulation=\"p\" postsynapticPopulation=\"p\"");
    text.append(" synapse=\"s\">\n");
    for (int i = 0; i < 300; i++) {
      text.append(
          "<connection id=\"%d\" preCellId=\"../q[0]\" postCellId=\"../p[0]\"/>\n".formatted(i));
    }
    project.write(
        "many.net.nml", text.append("</projection>\n</network>\n</neuroml>\n").toString());
    List<String> messages =
        problemsOf("many.net.nml").stream()
            .map(each -> each.getAttribute(IMarker.MESSAGE, ""))
            .filter(each -> each.contains("../q[0]"))
            .toList();
    assertThat(messages).hasSize(101);
    assertThat(messages).filteredOn(each -> each.startsWith("200 more like this: ../q")).hasSize(1);
  }

  private String text(String file) throws CoreException {
    return project.file(file).readString();
  }

  private void replace(String file, String found, String replacement) throws CoreException {
    String before = text(file);
    assertThat(before).contains(found);
    int at = before.indexOf(found);
    project.write(
        file, before.substring(0, at) + replacement + before.substring(at + found.length()));
  }

  private List<IMarker> problems() throws CoreException {
    project.project().build(IncrementalProjectBuilder.INCREMENTAL_BUILD, null);
    return List.of(
        project.project().findMarkers(ProblemMarkers.TYPE, true, IResource.DEPTH_INFINITE));
  }

  private List<IMarker> problemsOf(String file) throws CoreException {
    List<IMarker> own = new ArrayList<>();
    for (IMarker marker : problems()) {
      if (marker.getResource().getName().equals(file)) {
        own.add(marker);
      }
    }
    return own;
  }

  private IMarker onlyProblemOf(String file) throws CoreException {
    List<IMarker> own = problemsOf(file);
    assertThat(own).as("problems of %s", file).hasSize(1);
    return own.getFirst();
  }
}
