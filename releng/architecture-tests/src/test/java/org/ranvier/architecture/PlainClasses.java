/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The class files of the plain bundles as the build left them. */
final class PlainClasses {
  private static JavaClasses all;

  private PlainClasses() {}

  static synchronized JavaClasses all() {
    if (all == null) {
      try {
        List<Path> folders =
            Repository.plainBundles().stream()
                .map(Repository::classesOf)
                .filter(Files::isDirectory)
                .toList();
        all = new ClassFileImporter().importPaths(folders);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return all;
  }

  static JavaClasses of(String bundle) {
    Path folder = Repository.classesOf(bundle);
    if (!Files.isDirectory(folder)) {
      throw new IllegalStateException(
          "bundle " + bundle + " is not compiled: " + folder + " is missing");
    }
    return new ClassFileImporter().importPath(folder);
  }
}
