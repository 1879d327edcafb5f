/** How schemas are read and namespaces matched. */
@NullMarked
package org.ranvier.neuroml.internal;

import org.jspecify.annotations.NullMarked;
