/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.template;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ranvier.edit.form.FormEdit;
import org.ranvier.edit.format.Formatter;
import org.ranvier.edit.insert.NewIncludes;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;
import org.ranvier.xml.XmlEncoding;
import org.ranvier.xml.XmlEscape;
import org.ranvier.xml.XmlFile;

/**
 * A new part of a model, not written anywhere yet.
 *
 * @param template what it was made from
 * @param site where it is going to be
 * @param target the component that a new LEMS file runs; empty where it runs none
 * @param hrefs files that it needs and that its file does not include yet
 * @param elements the text of its elements, indented by one level
 */
public record Draft(
    Template template, Site site, String target, List<String> hrefs, String elements) {
  private static final String INDENT = "    ";
  private static final String NAMESPACE = "http://www.neuroml.org/schema/neuroml2";
  private static final String SCHEMA =
      "https://raw.github.com/NeuroML/NeuroML2/master/Schemas/NeuroML2/NeuroML_v2.3.1.xsd";

  public Draft {
    hrefs = List.copyOf(hrefs);
  }

  /**
   * Makes a part of answers that are what the template asks for.
   *
   * @throws org.ranvier.xml.ModelProblemException where the template is at fault, with its place
   */
  public static Draft of(Template template, Answers answers, Site site) {
    Gaps gaps = Gaps.of(template, answers, site);
    Set<String> hrefs = new LinkedHashSet<>();
    for (String each : template.includes()) {
      String href = gaps.plain(each);
      if (!site.includes(href)) {
        hrefs.add(href);
      }
    }
    for (Parameter each : template.parameters()) {
      if (each.kind() == Parameter.Kind.COMPONENT) {
        site.parts()
            .find(answers.text(each.name()))
            .filter(found -> !site.reaches(found.file()))
            .ifPresent(found -> hrefs.add(site.hrefTo(found.file())));
      }
    }
    String text = Expansion.of(template.body(), gaps);
    return new Draft(
        template, site, gaps.plain(template.target()), List.copyOf(hrefs), laidOut(text));
  }

  /** The same with what shows it at work; the same where the template knows nothing. */
  Draft withTrial(Answers answers) {
    return template
        .trial()
        .map(each -> Expansion.of(each.content(), Gaps.of(template, answers, site)))
        .map(
            more ->
                new Draft(
                    template, site, target, hrefs, elements + "\n\n" + INDENT + laidOut(more)))
        .orElse(this);
  }

  /** The elements, each indented by its depth. */
  private static String laidOut(String elements) {
    String wrapped = "<x>\n" + shifted(elements) + "\n</x>";
    String formatted =
        Formatter.format(XmlDocument.parse("template", wrapped)).apply(wrapped).strip();
    return formatted.substring("<x>".length(), formatted.length() - "</x>".length()).strip();
  }

  /** With the least indented line indented by one level, so that most lines need no change. */
  private static String shifted(String text) {
    List<String> lines = text.lines().map(String::stripTrailing).toList();
    int least =
        lines.stream()
            .filter(line -> !line.isBlank())
            .mapToInt(line -> line.length() - line.stripLeading().length())
            .min()
            .orElse(0);
    List<String> shifted = new ArrayList<>();
    for (String line : lines) {
      shifted.add(line.isBlank() ? "" : INDENT + line.substring(least));
    }
    while (!shifted.isEmpty() && shifted.getFirst().isBlank()) {
      shifted.removeFirst();
    }
    return String.join("\n", shifted).stripTrailing();
  }

  /** Ids and names of the elements, in their order. */
  public List<String> ids() {
    return List.copyOf(ProjectParts.ids(XmlDocument.parse("draft", "<x>" + elements + "</x>")));
  }

  /** The text of a new file of this part. */
  public String newFile() {
    StringBuilder text = new StringBuilder();
    boolean lems = template.kind().isLems();
    if (lems) {
      text.append("<Lems>\n\n");
      if (!target.isEmpty()) {
        text.append(INDENT)
            .append("<Target component=\"%s\"/>\n\n".formatted(XmlEscape.value(target, '"')));
      }
    } else {
      text.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
          .append("<neuroml xmlns=\"")
          .append(NAMESPACE)
          .append("\"\n")
          .append("         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"\n")
          .append("         xsi:schemaLocation=\"%s %s\"\n".formatted(NAMESPACE, SCHEMA))
          .append("         id=\"%s\">\n\n".formatted(documentId()));
    }
    for (String href : hrefs) {
      text.append(INDENT).append(NewIncludes.markup(href, !lems, "", '"')).append('\n');
    }
    text.append(hrefs.isEmpty() ? "" : "\n");
    return text.append(INDENT)
        .append(elements)
        .append(lems ? "\n\n</Lems>\n" : "\n\n</neuroml>\n")
        .toString();
  }

  /** The file's name as an id. */
  private String documentId() {
    String name = String.valueOf(site.target().getFileName());
    String stem = name.replaceFirst("\\.[^.]+$", "").replaceAll("[^A-Za-z0-9_]+", "_");
    return stem.matches("[A-Za-z_].*") ? stem : "_" + stem;
  }

  /**
   * The document that the file is going to be: a new one, or what is there with the part.
   *
   * @throws org.ranvier.xml.ModelProblemException where it would not be well formed
   */
  public XmlDocument document() {
    Optional<XmlDocument> existing = site.document();
    String text =
        existing.map(each -> into(each).change().apply(each.text())).orElseGet(this::newFile);
    return XmlDocument.of(site.target(), new XmlFile(text, XmlEncoding.UTF_8));
  }

  /** What adds the part to a document, with the includes that it needs: one step. */
  public FormEdit into(XmlDocument document) {
    return new Insertion(document, Knowledge.core().language()).of(this);
  }

  /** The elements as a tree. */
  List<XmlElement> parsed() {
    return XmlDocument.parse("draft", "<x>\n" + INDENT + elements + "\n</x>").root().elements();
  }
}
