/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.ranvier.edit.reference.FileSet;
import org.ranvier.simulation.Recordable;
import org.ranvier.simulation.Recordables;
import org.ranvier.simulation.RunDescription;
import org.ranvier.validation.Finding;
import org.ranvier.validation.Model;
import org.ranvier.validation.Validator;

/** A project in which parts from templates refer to others from templates. */
final class TemplateProject {
  private static final Validator VALIDATOR = Validator.standard();

  private final Path folder;
  private final Templates templates;

  private TemplateProject(Path folder, Templates templates) {
    this.folder = folder;
    this.templates = templates;
  }

  static TemplateProject empty(Path folder, Templates templates) {
    return new TemplateProject(folder, templates);
  }

  /** With a cell, a channel, a synapse and a network, each made from the template proposed. */
  static TemplateProject filled(Path folder, Templates templates) {
    TemplateProject project = new TemplateProject(folder, templates);
    project.add("rates-channel", "parts/");
    project.add("hodgkin-huxley-cell", "");
    project.add("exp-one-synapse", "");
    project.add("driven-cells", "");
    return project;
  }

  private void add(String template, String subfolder) {
    write(templates.get(template), subfolder);
  }

  ProjectParts parts() {
    try (Stream<Path> files = Files.walk(folder)) {
      return ProjectParts.of(FileSet.read(files.filter(Files::isRegularFile).sorted().toList()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Site newSite(Template template) {
    return new Site(parts(), folder.resolve(template.kind().fileName("made_" + template.id())));
  }

  /** The answers proposed, with the first potential of the network where one is to be recorded. */
  Answers proposed(Template template, Site site) {
    return completed(template, Answers.proposed(template, site), site);
  }

  Answers completed(Template template, Answers answers, Site site) {
    Answers complete = answers;
    for (Parameter each : template.parameters()) {
      if (each.kind() == Parameter.Kind.RECORDINGS) {
        Path model = site.parts().find(complete.text(each.of())).orElseThrow().file();
        List<Recordable> all = Recordables.of(RunDescription.of(model));
        complete = complete.with(each.name(), all.stream().limit(5).toList());
      }
    }
    return complete;
  }

  /** Writes the part that a template makes of its proposals into a file of its own. */
  Path write(Template template, String subfolder) {
    Path file = folder.resolve(subfolder + template.kind().fileName("made_" + template.id()));
    Site site = new Site(parts(), file);
    return write(Draft.of(template, proposed(template, site), site));
  }

  static Path write(Draft draft) {
    try {
      Files.createDirectories(draft.site().target().getParent());
      return Files.writeString(draft.site().target(), draft.document().text());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All that is to be said of the file that a draft is going to be. */
  static List<String> findings(Draft draft) {
    Path target = draft.site().target();
    Model model =
        Model.read(
            target,
            path ->
                path.equals(target) ? draft.document() : org.ranvier.xml.XmlDocument.read(path));
    return VALIDATOR.validate(model).stream().map(Finding::report).toList();
  }
}
