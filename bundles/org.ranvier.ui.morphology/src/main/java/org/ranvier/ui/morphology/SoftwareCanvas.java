/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology;

import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.scene.Raster;
import org.ranvier.edit.scene.SoftwareRenderer;

/** Draws without graphics hardware: the picture is painted in the background and then shown. */
final class SoftwareCanvas implements SceneCanvas {
  private final Canvas canvas;
  private final Display display;
  private final AtomicReference<@Nullable SceneFrame> wanted = new AtomicReference<>();
  private final Painting painting = new Painting();
  private final int zoom;
  private @Nullable Image picture;
  private @Nullable SceneFrame shown;
  private int[] band = new int[0];
  private long drawn;

  SoftwareCanvas(Composite parent) {
    canvas = new PictureCanvas(parent);
    display = canvas.getDisplay();
    zoom = canvas.getMonitor().getZoom();
    canvas.addListener(SWT.Paint, this::paint);
    canvas.addListener(SWT.Dispose, _ -> dispose());
  }

  private void dispose() {
    painting.cancel();
    if (picture != null) {
      picture.dispose();
    }
  }

  @Override
  public Control control() {
    return canvas;
  }

  @Override
  public void show(SceneFrame frame) {
    wanted.set(frame);
    painting.schedule();
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
    return MorphologyMessages.rendererSoftware;
  }

  private void paint(Event event) {
    Rectangle room = canvas.getClientArea();
    if (picture == null) {
      event.gc.setBackground(canvas.getBackground());
      event.gc.fillRectangle(room);
    } else {
      Rectangle size = picture.getBounds();
      if (size.width != room.width || size.height != room.height) {
        event.gc.setBackground(canvas.getBackground());
        event.gc.fillRectangle(room);
      }
      event.gc.drawImage(picture, 0, 0);
    }
    SceneFrame over = shown;
    if (over != null) {
      OverlayPainter.paint(event.gc, over.camera(), over.overlay());
    }
    if (band.length > 2) {
      event.gc.setForeground(canvas.getForeground());
      event.gc.setLineStyle(SWT.LINE_DASH);
      event.gc.drawPolygon(band);
    }
  }

  private void take(ImageData data, SceneFrame frame) {
    if (canvas.isDisposed()) {
      return;
    }
    if (picture != null) {
      picture.dispose();
    }
    picture = Pictures.image(display, data, zoom);
    shown = frame;
    drawn++;
    canvas.redraw();
    canvas.update();
  }

  /** Of a class of its own, for which no style sheet has a background. */
  private static final class PictureCanvas extends Canvas {
    PictureCanvas(Composite parent) {
      super(parent, SWT.NO_BACKGROUND | SWT.DOUBLE_BUFFERED);
    }
  }

  /** Paints what is wanted until nothing else is. */
  private final class Painting extends Job {
    Painting() {
      super(MorphologyMessages.drawing);
      setSystem(true);
      setPriority(Job.INTERACTIVE);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
      for (SceneFrame frame = wanted.getAndSet(null);
          frame != null && !monitor.isCanceled();
          frame = wanted.getAndSet(null)) {
        Raster raster =
            SoftwareRenderer.draw(
                frame.scene(),
                Pictures.zoomed(frame.camera(), zoom),
                frame.colours().ofSegments(),
                frame.marks(),
                frame.style());
        ImageData data = Pictures.data(raster);
        if (display.isDisposed()) {
          return Status.CANCEL_STATUS;
        }
        // The next picture is begun once this one is seen.
        SceneFrame done = frame;
        display.syncExec(() -> take(data, done));
      }
      return Status.OK_STATUS;
    }
  }
}
