/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.stream.Stream;
import org.ranvier.xml.ModelProblem;
import org.ranvier.xml.ModelProblemException;
import org.ranvier.xml.SourceLocation;
import org.ranvier.xml.XmlDocument;

/**
 * Templates to choose from.
 *
 * @param all in the order in which a list shows them
 * @param problems what is wrong with files that are no templates
 */
public record Templates(List<Template> all, List<ModelProblem> problems) {
  /** Folder of a project in which it has templates of its own. */
  public static final String FOLDER = "templates";

  /** How the name of a template's file ends. */
  public static final String EXTENSION = ".template.xml";

  private static final String INDEX = "index.txt";

  public Templates {
    all = List.copyOf(all);
    problems = List.copyOf(problems);
  }

  /** The templates that come with Ranvier, in the user's language. */
  public static Templates builtIn() {
    return builtIn(Locale.getDefault());
  }

  static Templates builtIn(Locale locale) {
    List<Template> all = new ArrayList<>();
    for (String name : resource(INDEX).lines().filter(line -> !line.isBlank()).toList()) {
      String file = name.strip() + EXTENSION;
      all.add(TemplateReader.read(XmlDocument.parse(file, resource(file)), locale));
    }
    return new Templates(all, List.of());
  }

  /** Templates that lie in a folder, by their files' names; none where there is no such folder. */
  public static Templates in(Path folder) {
    if (!Files.isDirectory(folder)) {
      return new Templates(List.of(), List.of());
    }
    List<Template> all = new ArrayList<>();
    List<ModelProblem> problems = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file :
          files.filter(each -> each.toString().endsWith(EXTENSION)).sorted().toList()) {
        try {
          all.add(TemplateReader.read(XmlDocument.read(file), Locale.getDefault()));
        } catch (ModelProblemException e) {
          problems.add(new ModelProblem(e.location(), String.valueOf(e.getMessage())));
        }
      }
    } catch (IOException unreadable) {
      SourceLocation place = SourceLocation.startOf(folder.toString());
      problems.add(new ModelProblem(place, "this folder cannot be read: " + unreadable));
    }
    return new Templates(all, problems);
  }

  /** These and others behind them. */
  public Templates and(Templates others) {
    return new Templates(
        Stream.concat(all.stream(), others.all.stream()).toList(),
        Stream.concat(problems.stream(), others.problems.stream()).toList());
  }

  /** Those that make one kind of part. */
  public List<Template> of(TemplateKind kind) {
    return all.stream().filter(each -> each.kind() == kind).toList();
  }

  /**
   * The template of that id.
   *
   * @throws NoSuchElementException there is none
   */
  public Template get(String id) {
    return all.stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("no template " + id));
  }

  private static String resource(String name) {
    try (InputStream stream =
        Objects.requireNonNull(Templates.class.getResourceAsStream(name), name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
