/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.morphology;

import org.ranvier.edit.scene.Camera;
import org.ranvier.edit.scene.Colours;
import org.ranvier.edit.scene.Marks;
import org.ranvier.edit.scene.Overlay;
import org.ranvier.edit.scene.Scene;
import org.ranvier.edit.scene.SceneStyle;

/** All that a picture is drawn from. */
record SceneFrame(
    Scene scene, Camera camera, Colours colours, Marks marks, SceneStyle style, Overlay overlay) {}
