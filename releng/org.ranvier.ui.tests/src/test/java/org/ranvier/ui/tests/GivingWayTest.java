/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.jobs.Job;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ranvier.ui.problems.ProblemMarkers;
import org.ranvier.ui.project.NeuroMLNature;
import org.ranvier.ui.tests.support.NoErrorsLogged;
import org.ranvier.ui.tests.support.TestProject;
import org.ranvier.ui.tests.support.UiWait;

/** A check of a large model does not keep those waiting who want something else. */
@ExtendWith(NoErrorsLogged.class)
class GivingWayTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final Duration A_WHILE = Duration.ofMillis(300);

  /** It takes some seconds; a machine with much else to do may take longer. */
  private static final Duration MOST = Duration.ofMinutes(1);

  /** As populations are that lack their type: each instance is at fault. */
  private static String faulty(int instances) {
    StringBuilder text =
        new StringBuilder("<neuroml xmlns=\"http://www.neuroml.org/schema/neuroml2\" id=\"n\">\n");
    text.append("<network id=\"net\"><population id=\"p\" component=\"c\">\n");
    for (int i = 0; i < instances; i++) {
      text.append("<instance id=\"").append(i).append("\"><location x=\"1\" y=\"2\" z=\"3\"/>");
      text.append("</instance>\n");
    }
    return text.append("</population></network></neuroml>\n").toString();
  }

  @Test
  void aProjectIsDeletedWhileItsModelsAreChecked() throws Exception {
    try (TestProject project = TestProject.create("giving")) {
      NeuroMLNature.addTo(project.project(), null);
      project.write("large.net.nml", faulty(300_000));
      // A build for the nature of the project may come and go before.
      long[] idle = {System.nanoTime()};
      UiWait.until(
          PATIENCE,
          "a build that takes a while",
          () -> {
            long now = System.nanoTime();
            idle[0] = isBuilding() ? idle[0] : now;
            return now - idle[0] > A_WHILE.toNanos();
          });
      long start = System.nanoTime();
      project.project().delete(true, true, null);
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      assertThat(took).as("till it was deleted").isLessThan(MOST);
    }
  }

  @Test
  void ofThousandsOfFaultsAHundredAreMarkedAndTheOthersCounted() throws CoreException {
    try (TestProject project = TestProject.create("faulty")) {
      NeuroMLNature.addTo(project.project(), null);
      IFile file = project.write("faulty.net.nml", faulty(20_000));
      long start = System.nanoTime();
      project.project().build(IncrementalProjectBuilder.FULL_BUILD, null);
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      IMarker[] markers = file.findMarkers(ProblemMarkers.TYPE, true, 0);
      assertThat(markers)
          .hasSizeBetween(100, 300)
          .anyMatch(each -> each.getAttribute(IMarker.MESSAGE, "").contains("19900 more"));
      assertThat(took).as("till 20,000 faults were marked").isLessThan(MOST);
    }
  }

  private static boolean isBuilding() {
    return Arrays.stream(Job.getJobManager().find(ResourcesPlugin.FAMILY_AUTO_BUILD))
        .anyMatch(each -> each.getState() == Job.RUNNING);
  }
}
