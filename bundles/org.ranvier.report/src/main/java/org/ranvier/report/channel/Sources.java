/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.report.channel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ranvier.report.ReportMessages;
import org.ranvier.report.document.Block;
import org.ranvier.report.document.Line;
import org.ranvier.report.document.Span;
import org.ranvier.xml.XmlElement;

/** Notes of an element, with links where they name papers, and what its annotation says. */
public final class Sources {
  private static final Pattern LINKED =
      Pattern.compile(
          "(?<url>https?://[^\\s<>\"]+)"
              + "|(?<doi>(?:doi:\\s*)?10\\.\\d{4,9}/[^\\s<>\";]+)"
              + "|(?<pubmed>(?:PubMed(?: ID)?|PMID):?\\s*\\d{4,9})",
          Pattern.CASE_INSENSITIVE);

  /** What ends a sentence does not belong to an address. */
  private static final Pattern TAIL = Pattern.compile("[.,;:!?'\\])}]+$");

  private static final Pattern MIRIAM = Pattern.compile("urn:miriam:([\\w.]+):(.+)");

  private Sources() {}

  /** Paragraphs of the notes and a list of the annotation; nothing where it has neither. */
  public static List<Block> of(XmlElement element) {
    List<Block> blocks = new ArrayList<>();
    for (XmlElement notes : element.elements("notes")) {
      for (String paragraph : words(notes).split("\\n\\s*\\n")) {
        String text = paragraph.strip().replaceAll("\\s+", " ");
        if (!text.isEmpty()) {
          blocks.add(new Block.Paragraph(linked(text)));
        }
      }
    }
    List<Line> said = new ArrayList<>();
    element.elements("annotation").forEach(each -> resources(each, said));
    if (!said.isEmpty()) {
      blocks.add(new Block.Items(said));
    }
    return blocks;
  }

  private static String words(XmlElement notes) {
    StringBuilder words = new StringBuilder(notes.text());
    notes.elements().forEach(each -> words.append("\n\n").append(words(each)));
    return words.toString();
  }

  /** Words with links in the places of addresses, DOIs and numbers of PubMed. */
  static Line linked(String text) {
    List<Span> spans = new ArrayList<>();
    Matcher matcher = LINKED.matcher(text);
    int from = 0;
    while (matcher.find()) {
      String found = TAIL.matcher(matcher.group()).replaceFirst("");
      if (matcher.start() > from) {
        spans.add(new Span.Words(text.substring(from, matcher.start())));
      }
      spans.add(new Span.Link(address(matcher, found), found));
      from = matcher.start() + found.length();
    }
    if (from < text.length()) {
      spans.add(new Span.Words(text.substring(from)));
    }
    return new Line(spans);
  }

  private static String address(Matcher matcher, String found) {
    if (matcher.group("doi") != null) {
      return "https://doi.org/" + found.substring(found.indexOf("10."));
    }
    return matcher.group("pubmed") != null
        ? "https://pubmed.ncbi.nlm.nih.gov/" + found.replaceAll("\\D+", "") + "/"
        : found;
  }

  /** Every resource of an RDF annotation with the qualifier that it stands under. */
  private static void resources(XmlElement element, List<Line> said) {
    for (XmlElement each : element.elements()) {
      each.attributes().stream()
          .filter(attribute -> attribute.localName().equals("resource"))
          .forEach(
              attribute ->
                  said.add(Line.of(qualifier(each) + ": ").and(resource(attribute.value()))));
      resources(each, said);
    }
  }

  /** The name of the nearest element around that is not of RDF itself: {@code isDescribedBy}. */
  private static String qualifier(XmlElement element) {
    Optional<XmlElement> at = Optional.of(element);
    while (at.isPresent() && at.get().namespaceUri().contains("rdf-syntax")) {
      at = at.get().parent();
    }
    return at.map(XmlElement::localName)
        .filter(each -> !each.equals("annotation"))
        .orElse(ReportMessages.of("about"));
  }

  private static Span resource(String name) {
    Matcher miriam = MIRIAM.matcher(name);
    if (miriam.matches()) {
      String collection = miriam.group(1).toLowerCase(Locale.ROOT);
      String id = miriam.group(2).replace("%3A", ":").replace("%2F", "/");
      return new Span.Link(
          switch (collection) {
            case "pubmed" -> "https://pubmed.ncbi.nlm.nih.gov/" + id + "/";
            case "doi" -> "https://doi.org/" + id;
            default -> "https://identifiers.org/" + (id.contains(":") ? "" : collection + ":") + id;
          },
          collection + " " + id);
    }
    return name.startsWith("http://") || name.startsWith("https://")
        ? new Span.Link(name, name)
        : new Span.Words(name);
  }
}
