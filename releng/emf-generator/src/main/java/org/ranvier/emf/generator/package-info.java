/**
 * Turns an XML Schema into the Java code of an EMF model, without Eclipse and without a workspace.
 */
@NullMarked
package org.ranvier.emf.generator;

import org.jspecify.annotations.NullMarked;
