/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Composite;

/**
 * Chooses what draws. OpenGL does where graphics hardware does its work; where OpenGL is a program
 * itself, painting in the background keeps the workbench more responsive and is as fast.
 */
final class SceneCanvases {
  /** Forces one of both: gl or software. */
  private static final String PROPERTY = "org.ranvier.ui.morphology.renderer";

  private static final String GL = "gl";
  private static final int SAMPLES = 4;

  /** How programs that stand in for hardware call themselves. */
  private static final Set<String> PROGRAMS =
      Set.of("llvmpipe", "softpipe", "swrast", "swiftshader", "software", "gdi");

  /** What was found out with the first picture counts for all. */
  private static boolean hopeless;

  private SceneCanvases() {}

  static SceneCanvas create(Composite parent) {
    String wish = System.getProperty(PROPERTY, "");
    if (wish.equals(GL)) {
      return hardware(parent, 0).orElseGet(() -> new SoftwareCanvas(parent));
    }
    if (wish.isEmpty() && !hopeless) {
      Optional<SceneCanvas> canvas = hardware(parent, SAMPLES).or(() -> hardware(parent, 0));
      if (canvas.isPresent() && !isProgram(canvas.get().renderer())) {
        return canvas.get();
      }
      canvas.ifPresent(each -> each.control().dispose());
      hopeless = true;
    }
    return new SoftwareCanvas(parent);
  }

  private static Optional<SceneCanvas> hardware(Composite parent, int samples) {
    try {
      return Optional.of(new GlSceneCanvas(parent, samples));
    } catch (GlMissingException | SWTException | SWTError | LinkageError missing) {
      // No library, no display that has OpenGL, or an old one: not an error of anybody.
      ILog.get().info("Cells are drawn without OpenGL: " + missing.getMessage());
      return Optional.empty();
    }
  }

  private static boolean isProgram(String renderer) {
    String name = renderer.toLowerCase(Locale.ROOT);
    return PROGRAMS.stream().anyMatch(name::contains);
  }
}
