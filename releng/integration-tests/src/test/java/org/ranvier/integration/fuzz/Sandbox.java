/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.integration.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Files of mutants on disk: those of each seed once, those of a mutant while it is looked at. */
final class Sandbox {
  private final Path root;
  private final Map<Seed, Path> folders = new HashMap<>();

  Sandbox(Path root) {
    this.root = root;
  }

  /** The folder with the mutant's files. */
  Path enter(Mutant mutant) throws IOException {
    Path folder = folders.computeIfAbsent(mutant.seed(), this::create);
    for (Map.Entry<Path, Optional<byte[]>> file : mutant.changed().entrySet()) {
      Path target = folder.resolve(file.getKey());
      if (file.getValue().isPresent()) {
        Files.write(target, file.getValue().get());
      } else {
        Files.delete(target);
      }
    }
    return folder;
  }

  /** Puts the seed's files back. */
  void leave(Mutant mutant) throws IOException {
    Path folder = folders.get(mutant.seed());
    for (Path file : mutant.changed().keySet()) {
      byte[] original = mutant.seed().files().get(file);
      if (original == null) {
        Files.delete(folder.resolve(file));
      } else {
        Files.write(folder.resolve(file), original);
      }
    }
  }

  private Path create(Seed seed) {
    try {
      Path folder = root.resolve("seed" + folders.size());
      Files.createDirectories(folder.resolve("FuzzFolder"));
      for (Map.Entry<Path, byte[]> file : seed.files().entrySet()) {
        Path target = folder.resolve(file.getKey());
        Files.createDirectories(target.getParent());
        Files.write(target, file.getValue());
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void delete(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(folder)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path each : all) {
      Files.deleteIfExists(each);
    }
  }
}
