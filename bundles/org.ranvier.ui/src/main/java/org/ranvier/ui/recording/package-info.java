/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
/**
 * What runs recorded, for the views that draw it, and the moment that all of them show. Bundles
 * that run and bundles that draw meet here.
 */
@org.jspecify.annotations.NullMarked
package org.ranvier.ui.recording;
