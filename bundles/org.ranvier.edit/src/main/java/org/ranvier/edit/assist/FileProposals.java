/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.assist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ranvier.edit.EditMessages;
import org.ranvier.edit.assist.Proposal.Kind;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.lems.component.CoreTypes;
import org.ranvier.lems.component.LemsModel;
import org.ranvier.xml.XmlElement;

/** Proposes files to include: those beside the text, folder by folder, and the core types. */
final class FileProposals {
  private static final List<String> ENDINGS = List.of(".nml", ".xml", ".h5");
  private static final int MOST_FILES = 2000;

  private final Knowledge knowledge;

  FileProposals(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  void add(Candidates all) {
    String typed = all.typed();
    String folder = typed.substring(0, typed.lastIndexOf('/') + 1);
    knowledge.file().ifPresent(file -> addBeside(file, folder, all));
    if (folder.isEmpty()) {
      Library.FILES.forEach(
          name -> all.add(Kind.FILE, name, EditMessages.of("assist.coreTypes"), "", -1));
    }
  }

  private static final class Library {
    static final Set<String> FILES = files();

    private static Set<String> files() {
      Set<String> names = new TreeSet<>();
      names.add(CoreTypes.ALL_TYPES);
      LemsModel.core().types().types().stream()
          .map(type -> type.declaration().element().document())
          .distinct()
          .forEach(
              document -> {
                names.add(document.fileName());
                for (XmlElement include : document.root().elements("Include")) {
                  include.findAttribute("file").ifPresent(file -> names.add(file.value()));
                }
              });
      return names;
    }
  }

  private static void addBeside(Path file, String folder, Candidates all) {
    Optional<Path> shown = resolve(file, folder);
    if (shown.isEmpty() || !Files.isDirectory(shown.get())) {
      return;
    }
    try (Stream<Path> inside = Files.list(shown.get())) {
      inside
          .filter(each -> !each.equals(file))
          .filter(each -> !String.valueOf(each.getFileName()).startsWith("."))
          .limit(MOST_FILES)
          .sorted()
          .forEach(each -> add(each, folder, all));
    } catch (IOException e) {
      // A folder that may not be read has nothing to offer.
    }
    if (folder.isEmpty() || folder.endsWith("../")) {
      all.add(Kind.FILE, folder + "../", EditMessages.of("assist.folder"), "", -3);
    }
  }

  private static Optional<Path> resolve(Path file, String folder) {
    try {
      return Optional.of(file.toAbsolutePath().resolveSibling(folder).normalize());
    } catch (InvalidPathException e) {
      return Optional.empty(); // no name of a folder on this system
    }
  }

  private static void add(Path path, String folder, Candidates all) {
    String name = String.valueOf(path.getFileName());
    if (Files.isDirectory(path)) {
      all.add(Kind.FILE, folder + name + "/", EditMessages.of("assist.folder"), "", -2);
    } else if (ENDINGS.stream().anyMatch(name::endsWith)) {
      all.add(Kind.FILE, folder + name, "", "", name.endsWith(".nml") ? 1 : 0);
    }
  }
}
