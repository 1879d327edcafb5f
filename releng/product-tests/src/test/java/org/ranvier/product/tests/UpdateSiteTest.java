/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.product.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpdateSiteTest {
  @TempDir Path scratch;

  @Test
  void baseFeatureInstallsIntoAnEmptyDestinationAndSaysItsVersion() throws Exception {
    Path destination = scratch.resolve("base");
    Product.Outcome installation = install(destination, "org.ranvier.base.feature.group");
    assertThat(installation.exitCode()).as(installation.output()).isZero();
    assertThat(plugins(destination))
        .anyMatch(name -> name.startsWith("org.ranvier.simulation_"))
        .as("the base feature brings no user interface")
        .noneMatch(name -> name.startsWith("org.eclipse.ui") || name.startsWith("org.eclipse.swt"));

    Product.Outcome version = runInstalled(destination, "--version");
    assertThat(version.exitCode()).as(version.output()).isZero();
    assertThat(version.output().strip()).matches("(?s)Ranvier 0\\.1\\.0\\S*.*");
  }

  /** As in another Eclipse: what the platform consists of first, then the workbench into it. */
  @Test
  void workbenchInstallsIntoAnEclipseWithoutIt() throws Exception {
    Path eclipse = scratch.resolve("eclipse");
    Product.Outcome platform =
        install(
            eclipse,
            "org.ranvier.platform.feature.group",
            "org.eclipse.equinox.launcher",
            "org.eclipse.equinox.simpleconfigurator",
            "tooling.osgi.bundle.default",
            "tooling.org.eclipse.update.feature.default");
    assertThat(platform.exitCode()).as(platform.output()).isZero();
    assertThat(plugins(eclipse))
        .anyMatch(name -> name.startsWith("org.eclipse.ui.ide_"))
        .as("an Eclipse that knows nothing of us")
        .noneMatch(name -> name.startsWith("org.ranvier."));

    Product.Outcome workbench = install(eclipse, "org.ranvier.workbench.feature.group");
    assertThat(workbench.exitCode()).as(workbench.output()).isZero();
    assertThat(plugins(eclipse)).anyMatch(name -> name.startsWith("org.ranvier.ui.run_"));
    Product.Outcome version = runInstalled(eclipse, "--version");
    assertThat(version.exitCode()).as(version.output()).isZero();
    assertThat(version.output().strip()).matches("(?s)Ranvier 0\\.1\\.0\\S*.*");
  }

  private static List<String> plugins(Path installation) throws IOException {
    try (Stream<Path> plugins = Files.list(installation.resolve("plugins"))) {
      return plugins.map(path -> path.getFileName().toString()).toList();
    }
  }

  /** Has the product's director install units of the update site into a folder of its own. */
  private Product.Outcome install(Path destination, String... units) throws Exception {
    return Product.linux()
        .run(
            scratch.resolve("director"),
            "org.eclipse.equinox.p2.director",
            "-repository",
            Product.site().toUri().toString(),
            "-installIU",
            String.join(",", units),
            "-destination",
            destination.toString(),
            "-bundlepool",
            destination.toString(),
            "-profile",
            "Ranvier",
            "-profileProperties",
            "org.eclipse.update.install.features=true",
            "-p2.os",
            "linux",
            "-p2.ws",
            "gtk",
            "-p2.arch",
            "x86_64");
  }

  /** The installation runs from its own configuration: that is what the director wrote. */
  private Product.Outcome runInstalled(Path destination, String... arguments) throws Exception {
    assertThat(destination.resolve("configuration/config.ini")).exists();
    return new Product(destination).runAsInstalled("org.ranvier.application.cli", arguments);
  }

  @Test
  void siteHoldsTheFeatures() throws Exception {
    assertThat(Product.site().resolve("content.jar")).exists();
    assertThat(Product.site().resolve("artifacts.jar")).exists();
    try (Stream<Path> features = Files.list(Product.site().resolve("features"))) {
      assertThat(features.map(path -> path.getFileName().toString().replaceAll("_.*", "")))
          .contains("org.ranvier.base", "org.ranvier.workbench", "org.ranvier.platform");
    }
  }

  @Test
  void productOfEachSystemHasItsLaunchScript() {
    assertThat(Product.products().resolve("linux/gtk/x86_64/ranvier/ranvier")).isExecutable();
    assertThat(Product.products().resolve("macosx/cocoa/aarch64"))
        .isDirectoryRecursivelyContaining("glob:**/ranvier");
    assertThat(Product.products().resolve("win32/win32/x86_64/ranvier/ranvier.bat"))
        .isRegularFile();
  }
}
