/**
 * EMF models of NeuroML ({@code org.ranvier.neuroml.model}) and LEMS ({@code
 * org.ranvier.neuroml.lems}), generated from the schemas of this project by the build; here is what
 * programs need around them.
 */
@NullMarked
package org.ranvier.neuroml;

import org.jspecify.annotations.NullMarked;
