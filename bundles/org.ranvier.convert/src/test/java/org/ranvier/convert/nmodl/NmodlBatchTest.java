/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.nmodl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ranvier.convert.nmodl.NmodlBatch.Obstacle;
import org.ranvier.convert.nmodl.NmodlBatch.Problem;

/** Several mechanisms that become files. */
class NmodlBatchTest {
  @TempDir Path folder;

  private NmodlImport read(String name) throws IOException {
    return NmodlImport.read(Files.writeString(folder.resolve(name + ".mod"), ModFiles.text(name)));
  }

  @Test
  void namesAndWhatKeepsFromWriting() throws IOException {
    NmodlBatch batch = new NmodlBatch();
    assertThat(batch.problem(_ -> false)).contains(new Problem(Obstacle.NOTHING, ""));
    batch.begin(List.of(read("kdr"), read("syn1")));
    assertThat(batch.items())
        .extracting(NmodlBatch.Item::fileName)
        .containsExactly("kdr.channel.nml", "syn1.nml");
    assertThat(batch.problem(_ -> false)).isEmpty();
    assertThat(batch.problem("syn1.nml"::equals)).contains(new Problem(Obstacle.TAKEN, "syn1.nml"));
    batch.rename(1, "kdr");
    assertThat(batch.problem(_ -> false)).contains(new Problem(Obstacle.SAME_ID, "kdr"));
    batch.rename(1, "2nd");
    assertThat(batch.problem(_ -> false)).contains(new Problem(Obstacle.NO_ID, "2nd"));
    batch.rename(1, "excitatory");
    assertThat(batch.problem(_ -> false)).isEmpty();
    NmodlImport named = batch.items().get(1).named();
    assertThat(named.fileName()).isEqualTo("excitatory.nml");
    assertThat(named.conversion().document()).contains("<expOneSynapse id=\"excitatory\"");
  }

  /** Old files have letters of other encodings in their comments. */
  @Test
  void readsWhatIsThere() throws IOException {
    Path old =
        Files.write(
            folder.resolve("old.MOD"),
            ("COMMENT Ch\u00E2teau ENDCOMMENT\n" + ModFiles.text("kdr"))
                .getBytes(StandardCharsets.ISO_8859_1));
    assertThat(NmodlImport.isNamedSo("old.MOD")).isTrue();
    assertThat(NmodlImport.isNamedSo(".mod")).isFalse();
    assertThat(NmodlImport.isNamedSo("kdr.mode")).isFalse();
    assertThat(NmodlImport.read(old).conversion().isComplete()).isTrue();
    Path large = Files.write(folder.resolve("large.mod"), new byte[4_000_001]);
    assertThatThrownBy(() -> NmodlImport.read(large))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("at most 4000 kB");
  }
}
