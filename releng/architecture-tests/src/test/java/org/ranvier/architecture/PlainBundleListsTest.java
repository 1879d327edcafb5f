/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The root reactor is the one list of plain bundles; what must repeat it for other tools is held
 * against it.
 */
class PlainBundleListsTest {
  private static Set<String> expected() throws IOException {
    Set<String> names = new TreeSet<>();
    Repository.plainBundles().forEach(bundle -> names.add("org.ranvier." + bundle));
    names.add("neuroml-schemas");
    return names;
  }

  @Test
  void targetPlatformTakesThemAll() throws IOException {
    assertThat(
            Repository.find(
                "releng/org.ranvier.target/ranvier.target",
                "<groupId>org\\.ranvier</groupId><artifactId>([\\w.-]+)</artifactId>"))
        .as(
            "run java releng/org.ranvier.target/GenerateTarget.java after a change of the plain bundles")
        .isEqualTo(expected());
  }

  @Test
  void baseFeatureShipsThemAll() throws IOException {
    Set<String> shipped =
        Repository.find(
            "features/org.ranvier.base/feature.xml",
            "<plugin id=\"(org\\.ranvier\\.[\\w.]+|neuroml-schemas)\"");
    shipped.remove("org.ranvier.application");
    assertThat(shipped).isEqualTo(expected());
  }

  @Test
  void everyFeatureShipsEveryEclipseBundleOnce() throws IOException {
    Set<String> shipped = new TreeSet<>();
    shipped.addAll(
        Repository.find(
            "features/org.ranvier.base/feature.xml",
            "<plugin id=\"org\\.ranvier\\.(application)\""));
    shipped.addAll(
        Repository.find(
            "features/org.ranvier.workbench/feature.xml",
            "<plugin id=\"org\\.ranvier\\.([\\w.]+)\""));
    assertThat(shipped).isEqualTo(Repository.eclipseBundles());
  }
}
