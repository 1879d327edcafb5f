/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.integration.nmodl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ranvier.convert.nmodl.NmodlConversion;
import org.ranvier.validation.Validator;

/** What is written of a whole mechanism is valid; of another it is not, or says what is missing. */
class WrittenDocumentsTest {
  @TempDir Path folder;

  static List<String> mechanisms() throws IOException {
    try (Stream<Path> files = Files.list(ModClamp.folder())) {
      return files
          .map(each -> each.getFileName().toString().replaceFirst("\\.mod$", ""))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("mechanisms")
  void isValid(String name) throws IOException {
    NmodlConversion conversion = NmodlConversion.of(ModClamp.file(name));
    Path file = Files.writeString(folder.resolve(name + ".nml"), conversion.document());
    boolean ownType = conversion.document().contains("_type id="); // no schema knows it
    if (conversion.isComplete()) {
      assertThat(Validator.standard().validate(file))
          .allMatch(each -> ownType && each.message().startsWith("<" + name + "_type>"));
    } else if (conversion.document().contains("TODO: what opens")) {
      assertThat(Validator.standard().validate(file)).anyMatch(each -> each.isError());
    }
  }
}
