/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology;

import static org.lwjgl.opengl.GL11.GL_COLOR_BUFFER_BIT;
import static org.lwjgl.opengl.GL11.GL_DEPTH_BUFFER_BIT;
import static org.lwjgl.opengl.GL11.GL_DEPTH_TEST;
import static org.lwjgl.opengl.GL11.GL_RENDERER;
import static org.lwjgl.opengl.GL11.glClear;
import static org.lwjgl.opengl.GL11.glClearColor;
import static org.lwjgl.opengl.GL11.glEnable;
import static org.lwjgl.opengl.GL11.glGetInteger;
import static org.lwjgl.opengl.GL11.glGetString;
import static org.lwjgl.opengl.GL11.glViewport;
import static org.lwjgl.opengl.GL13.GL_MULTISAMPLE;
import static org.lwjgl.opengl.GL13.GL_SAMPLES;
import static org.lwjgl.opengl.GL13.GL_SAMPLE_ALPHA_TO_COVERAGE;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.opengl.GLCanvas;
import org.eclipse.swt.opengl.GLData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.jspecify.annotations.Nullable;
import org.lwjgl.opengl.GL;
import org.lwjgl.opengl.GLCapabilities;
import org.ranvier.edit.scene.Camera;
import org.ranvier.edit.scene.CameraMatrices;
import org.ranvier.edit.scene.CameraReach;
import org.ranvier.edit.scene.Marks;
import org.ranvier.edit.scene.SceneStyle;
import org.ranvier.edit.scene.Vector;

/** Draws with graphics hardware, by OpenGL 2.1, which every system has that has any. */
final class GlSceneCanvas implements SceneCanvas {
  private final GLCanvas canvas;
  private final GLCapabilities capabilities;
  private final GlProgram program;
  private final GlSegments segments;
  private final String renderer;
  private final boolean smooth;
  private @Nullable SceneFrame frame;
  private int[] band = new int[0];
  private long drawn;

  /**
   * @param samples of a pixel, for smooth sides; 0 for none
   * @throws GlMissingException OpenGL is too old
   * @throws org.eclipse.swt.SWTException there is no OpenGL of this kind
   */
  GlSceneCanvas(Composite parent, int samples) {
    GLData data = new GLData();
    data.doubleBuffer = true;
    data.depthSize = 24;
    data.samples = samples;
    data.sampleBuffers = samples > 0 ? 1 : 0;
    canvas = new GLCanvas(parent, SWT.NO_BACKGROUND, data);
    try {
      canvas.setCurrent();
      capabilities = GL.createCapabilities();
      if (!capabilities.OpenGL21) {
        throw new GlMissingException("OpenGL 2.1 is needed");
      }
      renderer = String.valueOf(glGetString(GL_RENDERER));
      smooth = glGetInteger(GL_SAMPLES) > 1;
      program = new GlProgram();
      segments = new GlSegments();
    } catch (IllegalStateException | GlMissingException missing) {
      canvas.dispose();
      throw new GlMissingException(String.valueOf(missing.getMessage()));
    }
    canvas.addListener(SWT.Paint, _ -> paint());
  }

  @Override
  public Control control() {
    return canvas;
  }

  @Override
  public void show(SceneFrame next) {
    frame = next;
    canvas.redraw();
  }

  @Override
  public void band(int[] corners) {
    band = corners.clone();
    canvas.redraw();
  }

  @Override
  public long drawn() {
    return drawn;
  }

  @Override
  public String renderer() {
    return renderer;
  }

  private void paint() {
    canvas.setCurrent();
    GL.setCapabilities(capabilities);
    SceneFrame now = frame;
    int background = now == null ? rgb(canvas.getBackground()) : now.style().background();
    glClearColor(part(background, 16), part(background, 8), part(background, 0), 1);
    glClear(GL_COLOR_BUFFER_BIT | GL_DEPTH_BUFFER_BIT);
    if (now != null) {
      draw(now);
      drawn++;
    }
    drawOver();
    canvas.swapBuffers();
  }

  private static int rgb(Color colour) {
    return colour.getRed() << 16 | colour.getGreen() << 8 | colour.getBlue();
  }

  private static float part(int rgb, int shift) {
    return (rgb >> shift & 0xFF) / 255f;
  }

  private void draw(SceneFrame now) {
    Camera camera = Pictures.zoomed(now.camera(), canvas.getMonitor().getZoom());
    SceneStyle style = now.style();
    glViewport(0, 0, camera.width(), camera.rows());
    glEnable(GL_DEPTH_TEST);
    if (smooth) {
      glEnable(GL_MULTISAMPLE);
      glEnable(GL_SAMPLE_ALPHA_TO_COVERAGE);
    }
    program.use();
    program.setMatrix("view", CameraMatrices.view(camera, now.scene().origin()));
    program.set("size", camera.width(), camera.rows());
    program.set("scale", (float) camera.scale());
    program.set("eye", (float) camera.distance());
    program.set("least", (float) SceneStyle.LEAST_RADIUS);
    program.set("wider", (float) Marks.WIDER);
    program.set("reach", (float) new CameraReach(now.scene(), camera).radius());
    program.set("depthCue", (float) style.depthCue());
    program.setColour("background", style.background());
    program.setColour("chosen", style.chosen());
    Vector light = SceneStyle.LIGHT;
    program.set(
        "light", (float) light.x(), (float) light.y(), (float) light.z(), SceneStyle.AMBIENT);
    program.set("directed", SceneStyle.DIRECTED);
    program.set("smoothSides", smooth);
    segments.send(now.scene(), now.colours(), now.marks());
    segments.draw();
  }

  private void drawOver() {
    if (frame != null) {
      GlOverlay over = new GlOverlay(frame.camera());
      over.draw(frame.overlay());
      if (band.length > 2) {
        over.band(band, rgb(canvas.getForeground()));
      }
    }
  }
}
