/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ranvier.edit.Corpus;
import org.ranvier.edit.channel.KineticCurve.Over;
import org.ranvier.edit.form.FormEdit;
import org.ranvier.edit.form.FormEdits;
import org.ranvier.edit.gate.Bath;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.validation.Model;

/** Channels that were published: their curves are numbers, their handles change one attribute. */
class CorpusChannelTest {
  private static final double[] MV = {-95, -70, -40, -12.5, 30};

  private final List<String> without = new ArrayList<>();
  private int channels;
  private int gates;
  private int handles;

  @Test
  void publishedChannelsAreSeenAndMoved() throws IOException {
    for (List<Path> files : Corpus.projects().values()) {
      for (Path file : files) {
        if (Files.readString(file).contains("<ionChannel")) {
          check(Model.read(file));
        }
      }
    }
    assertThat(channels).isGreaterThan(50);
    assertThat(handles).isGreaterThan(500);
    assertThat(gates).isGreaterThan(100);
    assertThat(without).isEmpty();
  }

  private void check(Model model) {
    Knowledge knowledge = Knowledge.of(model);
    for (Channel channel : Channel.of(model)) {
      channels++;
      List<KineticCurve> curves = KineticCurve.of(channel, Over.POTENTIAL, MV, Bath.WARM, Map.of());
      for (Gate gate : channel.gates()) {
        gates++;
        if (curves.stream()
            .filter(each -> each.key().equals(CurveKey.steady(gate.path())))
            .noneMatch(each -> Arrays.stream(each.y()).allMatch(Double::isFinite))) {
          without.add(model.files().getFirst().fileName() + " " + channel.name() + " " + gate);
        }
        move(channel, gate, knowledge);
      }
    }
  }

  private void move(Channel channel, Gate gate, Knowledge knowledge) {
    Handles all = new Handles(channel, knowledge.lems().units(), Bath.WARM, Map.of(), -100, 60);
    for (Handle each : all.of(gate)) {
      handles++;
      assertThat(each.value().si()).isCloseTo(each.si(), within(1e-12 * Math.abs(each.si())));
      var document = knowledge.model().files().getFirst();
      HandleValue value = each.moved(3, 0.1 * each.y());
      Optional<FormEdit> edit = each.edit(document, new FormEdits(document, knowledge), value);
      edit.ifPresent(
          it -> {
            String after = it.change().apply(document.text());
            assertThat(after).contains(value.text());
            assertThat(it.change().inverse(document.text()).apply(after))
                .isEqualTo(document.text());
          });
    }
  }
}
