/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.jspecify.annotations.Nullable;
import org.ranvier.ui.preferences.CheckPreferences;

/**
 * The file that was checked last: a list asks for many markers of one. It is forgotten as soon as
 * anything changes of which its problems may depend, and after a while in any case, for it holds a
 * whole model.
 */
final class LastChecked {
  private static final long KEPT_MS = 10_000;

  private final Job forgetting =
      Job.createSystem(FixMessages.searching, (ICoreRunnable) _ -> forget());
  private final List<Runnable> listening = new ArrayList<>();
  private @Nullable IFile file;
  private @Nullable CheckedText checked;

  synchronized Optional<CheckedText> find(IFile wanted, String text) {
    return Optional.ofNullable(checked)
        .filter(each -> wanted.equals(file) && each.text().equals(text));
  }

  /** Told before a file is checked, so that no change is missed while that goes on. */
  synchronized void begin(IFile begun) {
    forget();
    file = begun;
    IWorkspace workspace = ResourcesPlugin.getWorkspace();
    IResourceChangeListener onChange = _ -> forget();
    workspace.addResourceChangeListener(onChange, IResourceChangeEvent.POST_CHANGE);
    listening.add(() -> workspace.removeResourceChangeListener(onChange));
    listening.add(CheckPreferences.onChange(Optional.of(begun.getProject()), this::forget));
    forgetting.schedule(KEPT_MS);
  }

  /** Keeps what was found, unless something changed since the beginning. */
  synchronized void end(IFile ended, CheckedText found) {
    if (ended.equals(file)) {
      checked = found;
    }
  }

  synchronized void forget() {
    file = null;
    checked = null;
    listening.forEach(Runnable::run);
    listening.clear();
  }
}
