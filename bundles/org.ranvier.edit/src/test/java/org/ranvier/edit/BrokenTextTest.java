/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.ranvier.edit.assist.ContentAssist;
import org.ranvier.edit.assist.Proposal;
import org.ranvier.edit.definition.Definitions;
import org.ranvier.edit.definition.Link;
import org.ranvier.edit.hover.Explanation;
import org.ranvier.edit.hover.Hover;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.validation.Model;
import org.ranvier.xml.TextRange;

/** Whatever somebody types, at whatever place: what is offered fits into the text. */
class BrokenTextTest {
  private static final String JUNK = "<>/\"'=&;!-?[]{}()* \n\t.aZ09_é\u2028\uD83D";
  private static final List<String> NAMES =
      List.of("cell.nml", "channels/na.channel.nml", "LEMS_sim.xml");
  private static final List<String> TEXTS =
      List.of(ExampleModel.CELL, ExampleModel.CHANNEL, ExampleModel.SIMULATION);

  private static Path folder;
  private static List<Knowledge> known;

  @BeforeContainer
  static void read() throws IOException {
    folder = Files.createTempDirectory("broken");
    HalfTyped files = ExampleModel.in(folder);
    known = NAMES.stream().map(files::knowledge).toList();
  }

  @AfterContainer
  static void remove() throws IOException {
    try (var all = Files.walk(folder)) {
      for (Path each : all.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(each);
      }
    }
  }

  @Property(tries = 1500)
  void offersFitIntoTheText(@ForAll long seed) {
    Random random = new Random(seed);
    int which = random.nextInt(TEXTS.size());
    String text = broken(TEXTS.get(which), random);
    int caret = random.nextInt(text.length() + 1);
    Knowledge knowledge = known.get(which);
    for (Proposal each : ContentAssist.propose(text, caret, knowledge)) {
      assertThat(each.replaced().start()).isLessThanOrEqualTo(caret);
      assertThat(each.replaced().end()).isBetween(caret, text.length());
      assertThat(each.caret()).isBetween(0, each.applyTo(text).length());
    }
    for (Link each : new Definitions(text, knowledge).at(caret)) {
      assertThat(isIn(each.origin(), text)).isTrue();
      assertThat(isIn(each.selection(), each.document().text())).isTrue();
    }
    new Hover(text, knowledge, List.of())
        .at(caret)
        .map(Explanation::subject)
        .ifPresent(subject -> assertThat(isIn(subject, text)).isTrue());
  }

  /** What could be understood of a broken text is enough to go on with. */
  @Property(tries = 150)
  void brokenTextIsKnownAsFarAsItGoes(@ForAll long seed) {
    Random random = new Random(seed);
    int which = random.nextInt(TEXTS.size());
    Path file = folder.resolve(NAMES.get(which));
    String text = broken(TEXTS.get(which), random);
    Model strict =
        Model.read(
            file,
            wanted ->
                wanted.equals(file)
                    ? org.ranvier.xml.XmlDocument.parse(file.toString(), text)
                    : org.ranvier.xml.XmlDocument.read(wanted));
    Knowledge.of(strict, file, text, () -> false)
        .ifPresent(
            knowledge ->
                assertThat(ContentAssist.propose(text, random.nextInt(text.length()), knowledge))
                    .isNotNull());
  }

  private static boolean isIn(TextRange range, String text) {
    return range.end() <= text.length();
  }

  private static String broken(String text, Random random) {
    StringBuilder broken = new StringBuilder(text);
    for (int i = random.nextInt(4); i >= 0; i--) {
      int at = random.nextInt(broken.length());
      switch (random.nextInt(3)) {
        case 0 -> broken.delete(at, Math.min(broken.length(), at + random.nextInt(40)));
        case 1 -> broken.setLength(Math.max(1, at));
        default -> broken.insert(at, JUNK.charAt(random.nextInt(JUNK.length())));
      }
      if (broken.isEmpty()) {
        broken.append('<');
      }
    }
    return broken.toString();
  }
}
