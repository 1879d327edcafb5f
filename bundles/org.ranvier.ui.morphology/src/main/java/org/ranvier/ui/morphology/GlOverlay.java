/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology;

import static org.lwjgl.opengl.GL11.GL_DEPTH_TEST;
import static org.lwjgl.opengl.GL11.GL_LINE_LOOP;
import static org.lwjgl.opengl.GL11.GL_LINE_STRIP;
import static org.lwjgl.opengl.GL11.GL_TRIANGLE_FAN;
import static org.lwjgl.opengl.GL11.glBegin;
import static org.lwjgl.opengl.GL11.glColor3f;
import static org.lwjgl.opengl.GL11.glDisable;
import static org.lwjgl.opengl.GL11.glEnd;
import static org.lwjgl.opengl.GL11.glLineWidth;
import static org.lwjgl.opengl.GL11.glVertex2f;
import static org.lwjgl.opengl.GL20.glUseProgram;

import org.ranvier.edit.scene.Camera;
import org.ranvier.edit.scene.Overlay;
import org.ranvier.edit.scene.Projected;

/** Draws lines and dots over a picture with graphics hardware, in the pixels of widgets. */
final class GlOverlay {
  private static final int CORNERS = 24;

  private final Camera camera;

  GlOverlay(Camera camera) {
    this.camera = camera;
    glUseProgram(0);
    glDisable(GL_DEPTH_TEST);
  }

  void draw(Overlay overlay) {
    for (Overlay.Line line : overlay.lines()) {
      colour(line.colour());
      glLineWidth((float) line.width());
      glBegin(GL_LINE_STRIP);
      line.places().stream().map(camera::project).forEach(at -> vertex(at.x(), at.y()));
      glEnd();
    }
    glLineWidth(2);
    for (Overlay.Dot dot : overlay.dots()) {
      draw(dot);
    }
    glLineWidth(1);
  }

  private void draw(Overlay.Dot dot) {
    Projected at = camera.project(dot.place());
    colour(dot.colour());
    glBegin(dot.filled() ? GL_TRIANGLE_FAN : GL_LINE_LOOP);
    for (int i = 0; i < CORNERS; i++) {
      double angle = 2 * Math.PI * i / CORNERS;
      vertex(at.x() + dot.radius() * Math.cos(angle), at.y() + dot.radius() * Math.sin(angle));
    }
    glEnd();
  }

  /**
   * Draws the outline of an area.
   *
   * @param corners x and y in turn
   */
  void band(int[] corners, int colour) {
    colour(colour);
    glBegin(GL_LINE_LOOP);
    for (int i = 0; i < corners.length; i += 2) {
      vertex(corners[i], corners[i + 1]);
    }
    glEnd();
  }

  private void vertex(double x, double y) {
    glVertex2f((float) (2 * x / camera.width() - 1), (float) (1 - 2 * y / camera.rows()));
  }

  private static void colour(int rgb) {
    glColor3f((rgb >> 16 & 0xFF) / 255f, (rgb >> 8 & 0xFF) / 255f, (rgb & 0xFF) / 255f);
  }
}
