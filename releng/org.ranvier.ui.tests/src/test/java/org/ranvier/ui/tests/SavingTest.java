/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.StreamSupport;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ranvier.edit.form.Field;
import org.ranvier.edit.form.Form;
import org.ranvier.ui.editor.NeuroMLEditor;
import org.ranvier.ui.form.ModelFormPage;
import org.ranvier.ui.tests.support.NoErrorsLogged;
import org.ranvier.ui.tests.support.TestProject;
import org.ranvier.ui.tests.support.UiWait;
import org.ranvier.xml.XmlElement;

/** What is saved differs from what was there in what was edited, whatever the file is like. */
@ExtendWith(NoErrorsLogged.class)
class SavingTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final String BODY =
      """
      <!-- a comment before, with names: Müller & Søn -->
      <neuroml xmlns="http://www.neuroml.org/schema/neuroml2"   id="saved"
               xmlns:x='urn:others'>
      \t<notes>Größe</notes>
          <x:unknown a = 'b'><deep/></x:unknown>
          <pulseGenerator id="pulse" delay="20ms" duration='60 ms' amplitude="0.1nA"/>

          <!-- inside -->
          <expOneSynapse gbase = "1nS" id="s" erev="0mV"
                         tauDecay="2ms"></expOneSynapse><foreign   />
      </neuroml>
      <!-- behind -->
      """;

  private final IWorkbenchPage page =
      PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
  private TestProject project;

  @BeforeEach
  void makeProject() throws CoreException {
    project = TestProject.create("saving");
  }

  @AfterEach
  void close() throws CoreException {
    page.closeAllEditors(false);
    project.close();
  }

  /** How a file can be stored. */
  private record Storage(String name, Charset charset, byte[] mark, boolean declared) {}

  private static List<Storage> storages() {
    byte[] none = {};
    return List.of(
        new Storage("utf8", StandardCharsets.UTF_8, none, false),
        new Storage("utf8declared", StandardCharsets.UTF_8, none, true),
        new Storage("utf8mark", StandardCharsets.UTF_8, bytes(0xEF, 0xBB, 0xBF), true),
        new Storage("latin1", StandardCharsets.ISO_8859_1, none, true),
        new Storage("utf16le", StandardCharsets.UTF_16LE, bytes(0xFF, 0xFE), false),
        new Storage("utf16be", StandardCharsets.UTF_16BE, bytes(0xFE, 0xFF), false));
  }

  private static byte[] bytes(int... values) {
    byte[] all = new byte[values.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = (byte) values[i];
    }
    return all;
  }

  @Test
  void oneAttributeEditedIsOneHunkOfTheDifference() throws Exception {
    Random random = new Random(5);
    for (Storage storage : storages()) {
      for (boolean isWindows : new boolean[] {true, false}) {
        String body = isWindows ? BODY : BODY.stripTrailing();
        String head =
            storage.declared
                ? "<?xml version='1.0'  encoding=\"" + storage.charset.name() + "\"?>\n"
                : storage.mark.length > 0 ? "<?xml version='1.0'?>\n" : "";
        String text = (head + body).replace("\n", isWindows ? "\r\n" : "\n");
        editAndSave(storage.name + (isWindows ? "-crlf" : "-open") + ".nml", text, storage, random);
      }
    }
  }

  private void editAndSave(String name, String text, Storage storage, Random random)
      throws Exception {
    byte[] before = stored(text, storage);
    IFile file = project.file(name);
    file.write(before, true, false, false, null);
    NeuroMLEditor editor = (NeuroMLEditor) IDE.openEditor(page, file, true);
    UiWait.until(PATIENCE, "the text to be read", () -> editor.readings().latest().isPresent());
    assertThat(editor.source().viewer().getDocument().get()).as(name).isEqualTo(text);
    editor.setActivePage(ModelFormPage.ID);
    XmlElement element = anyComponent(editor, random);
    List<Field> fields =
        Form.of(element, editor.readings().knowledge().orElseThrow(), List.of()).fields().stream()
            .filter(each -> each.written().isPresent())
            .toList();
    Field field = fields.get(random.nextInt(fields.size()));
    editor.form().reveal(element);
    editor.form().set(field, "changed");
    page.saveEditor(editor, false);
    assertThat(editor.isDirty()).isFalse();

    var value = element.findAttribute(field.name()).orElseThrow().valueRange();
    String expected = text.substring(0, value.start()) + "changed" + text.substring(value.end());
    byte[] after = Files.readAllBytes(Path.of(file.getLocationURI()));
    assertThat(after).as(name + ": " + field.name()).isEqualTo(stored(expected, storage));
    page.closeEditor(editor, false);
  }

  private static XmlElement anyComponent(NeuroMLEditor editor, Random random) {
    XmlElement root = editor.readings().latest().orElseThrow().root().orElseThrow();
    List<XmlElement> known = new ArrayList<>();
    StreamSupport.stream(root.descendants().spliterator(), false)
        .filter(each -> List.of("pulseGenerator", "expOneSynapse").contains(each.localName()))
        .forEach(known::add);
    return known.get(random.nextInt(known.size()));
  }

  private static byte[] stored(String text, Storage storage) throws Exception {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(storage.mark);
    all.write(text.getBytes(storage.charset));
    return all.toByteArray();
  }
}
