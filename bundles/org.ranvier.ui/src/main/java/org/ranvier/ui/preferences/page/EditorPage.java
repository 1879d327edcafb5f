/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.preferences.page;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.BooleanFieldEditor;
import org.eclipse.jface.preference.ComboFieldEditor;
import org.eclipse.jface.preference.FieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.IntegerFieldEditor;
import org.eclipse.jface.util.PropertyChangeEvent;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.jspecify.annotations.Nullable;
import org.ranvier.ui.preferences.EditorPreferences;
import org.ranvier.ui.preferences.EditorPreferences.Indentation;

/** How the editor behaves: the page it opens on, checks while typing, and indentation. */
public final class EditorPage extends FieldEditorPreferencePage
    implements IWorkbenchPreferencePage {
  public static final String ID = "org.ranvier.ui.preferences.editor";

  private @Nullable IntegerFieldEditor width;

  /** For the platform, which makes it. */
  public EditorPage() {
    super(GRID);
    setPreferenceStore(new ScopedPreferenceStore(InstanceScope.INSTANCE, EditorPreferences.NODE));
  }

  @Override
  public void init(IWorkbench workbench) {
    // Nothing of the workbench is needed.
  }

  @Override
  public void createControl(Composite parent) {
    super.createControl(parent);
    PlatformUI.getWorkbench()
        .getHelpSystem()
        .setHelp(getControl(), "org.ranvier.ui.preferences_editor");
  }

  @Override
  protected void createFieldEditors() {
    Composite parent = getFieldEditorParent();
    addField(
        new ComboFieldEditor(
            EditorPreferences.FIRST_PAGE,
            PreferenceMessages.firstPage,
            new String[][] {
              {PreferenceMessages.pageOverview, EditorPreferences.PAGE_OVERVIEW},
              {PreferenceMessages.pageForm, EditorPreferences.PAGE_FORM},
              {PreferenceMessages.pageSource, EditorPreferences.PAGE_SOURCE}
            },
            parent));
    addField(
        new BooleanFieldEditor(
            EditorPreferences.CHECK_WHILE_TYPING, PreferenceMessages.checkWhileTyping, parent));
    addField(
        number(
            EditorPreferences.READING_DELAY_MS,
            PreferenceMessages.readingDelay,
            parent,
            EditorPreferences.SHORTEST_DELAY_MS,
            EditorPreferences.LONGEST_DELAY_MS));
    addField(
        new ComboFieldEditor(
            EditorPreferences.INDENTATION,
            PreferenceMessages.indentation,
            new String[][] {
              {PreferenceMessages.indentAsInFile, Indentation.AS_IN_FILE.name()},
              {PreferenceMessages.indentSpaces, Indentation.SPACES.name()},
              {PreferenceMessages.indentTab, Indentation.TAB.name()}
            },
            parent));
    IntegerFieldEditor spaces =
        number(
            EditorPreferences.INDENTATION_WIDTH,
            PreferenceMessages.indentationWidth,
            parent,
            1,
            EditorPreferences.WIDEST_INDENTATION);
    addField(spaces);
    width = spaces;
  }

  @Override
  protected void initialize() {
    super.initialize();
    enableWidth(getPreferenceStore().getString(EditorPreferences.INDENTATION));
  }

  @Override
  public void propertyChange(PropertyChangeEvent event) {
    super.propertyChange(event);
    if (event.getSource() instanceof FieldEditor field
        && field.getPreferenceName().equals(EditorPreferences.INDENTATION)
        && event.getProperty().equals(FieldEditor.VALUE)) {
      enableWidth(String.valueOf(event.getNewValue()));
    }
  }

  @Override
  protected void performDefaults() {
    super.performDefaults();
    enableWidth(getPreferenceStore().getDefaultString(EditorPreferences.INDENTATION));
  }

  private void enableWidth(String indentation) {
    IntegerFieldEditor spaces = width;
    if (spaces != null) {
      spaces.setEnabled(indentation.equals(Indentation.SPACES.name()), getFieldEditorParent());
    }
  }

  private static IntegerFieldEditor number(
      String key, String label, Composite parent, int least, int most) {
    IntegerFieldEditor field = new IntegerFieldEditor(key, label, parent);
    field.setValidRange(least, most);
    return field;
  }
}
