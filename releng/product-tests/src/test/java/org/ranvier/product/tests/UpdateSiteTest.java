/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.product.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpdateSiteTest {
  @TempDir Path scratch;

  @Test
  void baseFeatureInstallsIntoAnEmptyDestinationAndSaysItsVersion() throws Exception {
    Path destination = scratch.resolve("base");
    Product.Outcome installation =
        Product.linux()
            .run(
                scratch.resolve("director"),
                "org.eclipse.equinox.p2.director",
                "-repository",
                Product.site().toUri().toString(),
                "-installIU",
                "org.ranvier.base.feature.group",
                "-destination",
                destination.toString(),
                "-bundlepool",
                destination.toString(),
                "-profile",
                "RanvierBase",
                "-profileProperties",
                "org.eclipse.update.install.features=true",
                "-p2.os",
                "linux",
                "-p2.ws",
                "gtk",
                "-p2.arch",
                "x86_64");
    assertThat(installation.exitCode()).as(installation.output()).isZero();
    try (Stream<Path> plugins = Files.list(destination.resolve("plugins"))) {
      assertThat(plugins.map(path -> path.getFileName().toString()))
          .anyMatch(name -> name.startsWith("org.ranvier.simulation_"))
          .as("the base feature brings no user interface")
          .noneMatch(
              name -> name.startsWith("org.eclipse.ui") || name.startsWith("org.eclipse.swt"));
    }

    Product.Outcome version = runInstalled(destination, "--version");
    assertThat(version.exitCode()).as(version.output()).isZero();
    assertThat(version.output().strip()).matches("(?s)Ranvier 0\\.1\\.0\\S*.*");
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
