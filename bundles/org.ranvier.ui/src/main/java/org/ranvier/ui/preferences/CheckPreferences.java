/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.preferences;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ProjectScope;
import org.eclipse.core.runtime.preferences.DefaultScope;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.IEclipsePreferences.IPreferenceChangeListener;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;
import org.ranvier.validation.SeverityChoices;
import org.ranvier.validation.SeverityChoices.Choice;

/**
 * How much each rule is to matter: for the workspace or, where a project has settings of its own,
 * for that project. A project's settings are complete; nothing of the workspace mixes with them, so
 * that its files are judged alike wherever the project is checked out.
 */
public final class CheckPreferences {
  private static final String KEYS = "checks.";

  /** Before the id of a rule; the value is a name of a {@link Choice}. */
  public static final String SEVERITY = "checks.severity.";

  /** In the node of a project: whether its settings count instead of those of the workspace. */
  public static final String PROJECT_SPECIFIC = "checks.projectSpecific";

  private static final String NODE = EditorPreferences.NODE;

  private CheckPreferences() {}

  /** What holds for the files of a project, or for files outside of any. */
  public static SeverityChoices of(Optional<IProject> project) {
    return project
        .filter(CheckPreferences::isProjectSpecific)
        .map(CheckPreferences::ofProject)
        .orElseGet(CheckPreferences::ofWorkspace);
  }

  /** What holds for files of projects without settings of their own. */
  public static SeverityChoices ofWorkspace() {
    Map<String, Choice> choices = new HashMap<>(defaults().byRule());
    choices.putAll(stored(InstanceScope.INSTANCE.getNode(NODE)));
    return new SeverityChoices(choices);
  }

  /** What holds in a workspace where nobody chose anything. */
  public static SeverityChoices defaults() {
    return new SeverityChoices(stored(DefaultScope.INSTANCE.getNode(NODE)));
  }

  /**
   * Tells when something else may hold for a project, or for files outside of any.
   *
   * @param listener called in the thread that made the change, once for each rule
   * @return ends it
   */
  public static Runnable onChange(Optional<IProject> project, Runnable listener) {
    IPreferenceChangeListener told =
        event -> {
          if (event.getKey().startsWith(KEYS)) {
            listener.run();
          }
        };
    List<IEclipsePreferences> nodes = new ArrayList<>();
    nodes.add(InstanceScope.INSTANCE.getNode(NODE));
    project.filter(IProject::isAccessible).ifPresent(each -> nodes.add(projectNode(each)));
    nodes.forEach(node -> node.addPreferenceChangeListener(told));
    return () -> nodes.forEach(node -> stop(node, told));
  }

  private static void stop(IEclipsePreferences node, IPreferenceChangeListener listener) {
    try {
      node.removePreferenceChangeListener(listener);
    } catch (IllegalStateException _) {
      // The node went away with its project, and its listeners with it.
    }
  }

  /** What a project's own settings say, in force or not. */
  public static SeverityChoices ofProject(IProject project) {
    return new SeverityChoices(stored(projectNode(project)));
  }

  /** Whether a project has settings of its own. */
  public static boolean isProjectSpecific(IProject project) {
    return project.isAccessible() && projectNode(project).getBoolean(PROJECT_SPECIFIC, false);
  }

  /** Sets the choices of the workspace; those of other rules go back to the default. */
  public static void setForWorkspace(SeverityChoices choices) throws BackingStoreException {
    store(InstanceScope.INSTANCE.getNode(NODE), choices, defaults());
  }

  /** Gives a project settings of its own. */
  public static void setForProject(IProject project, SeverityChoices choices)
      throws BackingStoreException {
    IEclipsePreferences node = projectNode(project);
    node.putBoolean(PROJECT_SPECIFIC, true);
    store(node, choices, SeverityChoices.NONE);
  }

  /** Has the settings of the workspace count for a project again. */
  public static void followWorkspace(IProject project) throws BackingStoreException {
    IEclipsePreferences node = projectNode(project);
    node.remove(PROJECT_SPECIFIC);
    store(node, SeverityChoices.NONE, SeverityChoices.NONE);
  }

  private static IEclipsePreferences projectNode(IProject project) {
    return new ProjectScope(project).getNode(NODE);
  }

  /** Writes what differs from the default, and takes away what does not. */
  private static void store(
      IEclipsePreferences node, SeverityChoices choices, SeverityChoices defaults)
      throws BackingStoreException {
    Set<String> rules = new TreeSet<>(stored(node).keySet());
    rules.addAll(choices.byRule().keySet());
    rules.addAll(defaults.byRule().keySet());
    for (String rule : rules) {
      if (choices.of(rule) == defaults.of(rule)) {
        node.remove(SEVERITY + rule);
      } else {
        node.put(SEVERITY + rule, choices.of(rule).name());
      }
    }
    node.flush();
  }

  private static Map<String, Choice> stored(IEclipsePreferences node) {
    Map<String, Choice> choices = new HashMap<>();
    try {
      for (String key : node.keys()) {
        if (key.startsWith(SEVERITY)) {
          choices.put(key.substring(SEVERITY.length()), choice(node.get(key, "")));
        }
      }
    } catch (BackingStoreException | IllegalStateException _) {
      return Map.of(); // the node is gone, as when its project is being deleted
    }
    return choices;
  }

  /** Settings come from files that anybody may write: what is no choice leaves the rule's own. */
  private static Choice choice(String name) {
    for (Choice each : Choice.values()) {
      if (each.name().equals(name)) {
        return each;
      }
    }
    return Choice.AS_FOUND;
  }
}
