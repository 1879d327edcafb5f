/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.DefaultScope;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.IPreferenceFilter;
import org.eclipse.core.runtime.preferences.IPreferencesService;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.core.runtime.preferences.PreferenceFilterEntry;
import org.eclipse.jface.dialogs.IDialogPage;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.service.prefs.BackingStoreException;
import org.ranvier.simulation.Method;
import org.ranvier.ui.preferences.CheckPreferences;
import org.ranvier.ui.preferences.EditorPreferences;
import org.ranvier.ui.preferences.page.ChecksPage;
import org.ranvier.ui.preferences.page.EditorPage;
import org.ranvier.ui.preferences.page.RootPage;
import org.ranvier.ui.run.preferences.RunPreferences;
import org.ranvier.ui.run.preferences.RunningPage;
import org.ranvier.ui.tests.support.NoErrorsLogged;
import org.ranvier.ui.tests.support.Screenshot;
import org.ranvier.ui.tests.support.UiWait;
import org.ranvier.ui.tests.support.Widgets;
import org.ranvier.validation.SeverityChoices;
import org.ranvier.validation.SeverityChoices.Choice;

/** The pages of preferences: what they show, store, restore, and what is carried elsewhere. */
@ExtendWith(NoErrorsLogged.class)
class PreferencesTest {
  /** A value other than the default for each preference that a field stands for. */
  private static final Map<String, String> EDITOR =
      Map.of(
          EditorPreferences.CHECK_WHILE_TYPING, "false",
          EditorPreferences.READING_DELAY_MS, "700",
          EditorPreferences.INDENTATION, EditorPreferences.Indentation.SPACES.name(),
          EditorPreferences.INDENTATION_WIDTH, "3",
          EditorPreferences.FIRST_PAGE, EditorPreferences.PAGE_SOURCE);

  private static final Map<String, String> RUNNING =
      Map.of(
          RunPreferences.METHOD, Method.CN.name(),
          RunPreferences.WHOLE_CELL_POOL, "true",
          RunPreferences.THREADS, "3",
          RunPreferences.SHOW_PLOTS, "false");

  private static final String RULE = "ion-channel-exists";

  @AfterEach
  void backToDefaults() throws BackingStoreException {
    node(EditorPreferences.NODE).clear();
    node(RunPreferences.NODE).clear();
  }

  @Test
  void everyPreferenceHasAFieldThatGoesBackToTheDefault() throws Exception {
    goBackToDefaults(EditorPage.ID, EditorPreferences.NODE, EDITOR);
    goBackToDefaults(RunningPage.ID, RunPreferences.NODE, RUNNING);
  }

  private static void goBackToDefaults(String page, String node, Map<String, String> values)
      throws BackingStoreException {
    assertThat(values.keySet())
        .containsExactlyInAnyOrder(DefaultScope.INSTANCE.getNode(node).keys());
    Map<String, String> defaults = new TreeMap<>();
    values.forEach(
        (key, value) -> {
          defaults.put(key, effective(node, key));
          assertThat(value).as(key).isNotEqualTo(defaults.get(key));
          node(node).put(key, value);
        });
    inDialog(page, dialog -> Widgets.press(dialog, "Apply and Close"));
    values.forEach((key, value) -> assertThat(effective(node, key)).as(key).isEqualTo(value));
    inDialog(
        page,
        dialog -> {
          Widgets.press(dialog, "Restore Defaults");
          Widgets.press(dialog, "Apply and Close");
        });
    defaults.forEach((key, value) -> assertThat(effective(node, key)).as(key).isEqualTo(value));
  }

  @Test
  void whatIsChosenIsStoredByApply() {
    inDialog(
        EditorPage.ID,
        dialog -> {
          Button check = button(dialog, "Check text while it is typed");
          check.setSelection(false);
          check.notifyListeners(SWT.Selection, new Event());
          Combo first = combo(dialog, "Source");
          first.select(first.indexOf("Source"));
          first.notifyListeners(SWT.Selection, new Event());
          Widgets.press(dialog, "Apply");
          assertThat(EditorPreferences.checksWhileTyping()).isFalse();
          assertThat(EditorPreferences.firstPage()).isEqualTo(EditorPreferences.PAGE_SOURCE);
        });
  }

  @Test
  void aNumberOutOfRangeIsRefusedWithAWord() {
    inDialog(
        EditorPage.ID,
        dialog -> {
          Text delay =
              Widgets.find(dialog, Text.class, t -> t.getText().equals("300")).orElseThrow();
          type(delay, "3");
          assertThat(button(dialog, "Apply").isEnabled()).isFalse();
          assertThat(errorOf(dialog))
              .contains(
                  MessageFormat.format(
                      "between {0} and {1}",
                      EditorPreferences.SHORTEST_DELAY_MS, EditorPreferences.LONGEST_DELAY_MS));
          type(delay, "400");
          assertThat(errorOf(dialog)).isNull();
          assertThat(button(dialog, "Apply").isEnabled()).isTrue();
        });
  }

  /** What the page says of a value; null where nothing is wrong. */
  private static String errorOf(Shell dialog) {
    return ((PreferenceDialog) dialog.getData()).getSelectedPage() instanceof IDialogPage shown
        ? shown.getErrorMessage()
        : null;
  }

  private static void type(Text field, String text) {
    field.setText(text);
    field.notifyListeners(SWT.KeyUp, new Event());
  }

  @Test
  void rulesAreListedByNameAndSetTogether() {
    inDialog(
        ChecksPage.ID,
        dialog -> {
          Tree tree = Widgets.find(dialog, Tree.class, t -> t.getColumnCount() == 3).orElseThrow();
          List<TreeItem> groups = Arrays.asList(tree.getItems());
          assertThat(groups.stream().map(TreeItem::getText)).doesNotContain("Other rules");
          List<TreeItem> rules =
              groups.stream().flatMap(group -> Arrays.stream(group.getItems())).toList();
          assertThat(rules).hasSizeGreaterThan(50);
          assertThat(rules.stream().map(TreeItem::getText)).noneMatch(String::isBlank);
          assertThat(rules).noneMatch(rule -> rule.getText(0).equals(rule.getText(2)));
          TreeItem membrane =
              groups.stream()
                  .filter(g -> g.getText().startsWith("Membrane"))
                  .findFirst()
                  .orElseThrow();
          tree.setSelection(membrane);
          tree.notifyListeners(SWT.Selection, new Event());
          Combo choice = combo(dialog, "Not shown");
          choice.select(choice.indexOf("Not shown"));
          choice.notifyListeners(SWT.Selection, new Event());
          assertThat(membrane.getItems()).allMatch(item -> item.getText(1).equals("Not shown"));
          Widgets.press(dialog, "Apply");
          assertThat(CheckPreferences.ofWorkspace().of(RULE)).isEqualTo(Choice.IGNORE);
          assertThat(CheckPreferences.ofWorkspace().of("schema")).isEqualTo(Choice.AS_FOUND);
          Widgets.press(dialog, "Restore Defaults");
          Widgets.press(dialog, "Apply");
          assertThat(CheckPreferences.ofWorkspace()).isEqualTo(CheckPreferences.defaults());
        });
  }

  @Test
  void whatIsExportedComesBackByImport() throws Exception {
    CheckPreferences.setForWorkspace(new SeverityChoices(Map.of(RULE, Choice.WARNING)));
    EDITOR.forEach((key, value) -> node(EditorPreferences.NODE).put(key, value));
    RUNNING.forEach((key, value) -> node(RunPreferences.NODE).put(key, value));
    IPreferencesService service = Platform.getPreferencesService();
    ByteArrayOutputStream epf = new ByteArrayOutputStream();
    service.exportPreferences(service.getRootNode(), new IPreferenceFilter[] {ours()}, epf);
    assertThat(epf.toString(StandardCharsets.UTF_8)).contains(RULE, RunPreferences.METHOD);
    backToDefaults();
    assertThat(CheckPreferences.ofWorkspace()).isEqualTo(CheckPreferences.defaults());
    service.applyPreferences(
        service.readPreferences(new ByteArrayInputStream(epf.toByteArray())),
        new IPreferenceFilter[] {ours()});
    assertThat(CheckPreferences.ofWorkspace().of(RULE)).isEqualTo(Choice.WARNING);
    EDITOR.forEach(
        (key, value) -> assertThat(effective(EditorPreferences.NODE, key)).isEqualTo(value));
    RUNNING.forEach(
        (key, value) -> assertThat(effective(RunPreferences.NODE, key)).isEqualTo(value));
  }

  /** What the platform's wizard exports of ours: the nodes that plugin.xml registers. */
  private static IPreferenceFilter ours() {
    Map<String, PreferenceFilterEntry[]> nodes = new HashMap<>();
    for (IConfigurationElement transfer :
        Platform.getExtensionRegistry()
            .getConfigurationElementsFor("org.eclipse.ui.preferenceTransfer")) {
      if (transfer.getAttribute("id").equals("org.ranvier.ui.preferenceTransfer")) {
        for (IConfigurationElement mapping : transfer.getChildren("mapping")) {
          assertThat(mapping.getAttribute("scope")).isEqualTo(InstanceScope.SCOPE);
          for (IConfigurationElement entry : mapping.getChildren("entry")) {
            assertThat(entry.getAttribute("keys")).as("all keys").isNull();
            nodes.put(entry.getAttribute("node"), null);
          }
        }
      }
    }
    assertThat(nodes).containsOnlyKeys(EditorPreferences.NODE, RunPreferences.NODE);
    return new IPreferenceFilter() {
      @Override
      public String[] getScopes() {
        return new String[] {InstanceScope.SCOPE};
      }

      @Override
      public Map<String, PreferenceFilterEntry[]> getMapping(String scope) {
        return nodes;
      }
    };
  }

  @Test
  void everyPageLooksRight() throws Exception {
    for (String page : List.of(RootPage.ID, EditorPage.ID, ChecksPage.ID, RunningPage.ID)) {
      String name = page.substring("org.ranvier.ui.".length()).replace('.', '-');
      inDialog(
          page,
          dialog -> {
            try {
              Screenshot.inBothThemes(dialog, name);
            } catch (Exception noPicture) {
              throw new AssertionError(noPicture);
            }
          });
    }
  }

  private static void inDialog(String page, Consumer<Shell> use) {
    Shell parent = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell();
    PreferenceDialog dialog =
        PreferencesUtil.createPreferenceDialogOn(parent, page, new String[] {page}, null);
    dialog.setBlockOnOpen(false);
    dialog.open();
    try {
      UiWait.settle(Duration.ofMillis(100));
      use.accept(dialog.getShell());
    } finally {
      dialog.close();
    }
  }

  private static Button button(Shell dialog, String text) {
    return Widgets.find(dialog, Button.class, each -> each.getText().replace("&", "").equals(text))
        .orElseThrow(() -> new AssertionError("no " + text));
  }

  /** The list that offers a word. */
  private static Combo combo(Shell dialog, String word) {
    return Widgets.find(dialog, Combo.class, each -> each.indexOf(word) >= 0).orElseThrow();
  }

  private static String effective(String node, String key) {
    return Platform.getPreferencesService().getString(node, key, "none", null);
  }

  private static IEclipsePreferences node(String name) {
    return InstanceScope.INSTANCE.getNode(name);
  }
}
