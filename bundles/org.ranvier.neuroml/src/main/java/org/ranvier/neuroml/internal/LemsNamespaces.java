/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.neuroml.internal;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.BasicExtendedMetaData;
import org.jspecify.annotations.Nullable;
import org.ranvier.neuroml.lems.LemsPackage;

/**
 * Lets LEMS documents be read that name no namespace, or that of another 0.7 release, as nearly all
 * published ones do: to LEMS the namespace carries no meaning.
 */
public final class LemsNamespaces extends BasicExtendedMetaData {
  private static final String ANY_RELEASE = "http://www.neuroml.org/lems/";

  public LemsNamespaces(EPackage.Registry registry) {
    super(registry);
  }

  @Override
  public @Nullable EPackage getPackage(@Nullable String namespace) {
    return super.getPackage(known(namespace));
  }

  @Override
  public @Nullable EStructuralFeature getElement(
      EClass owner, @Nullable String namespace, String name) {
    return super.getElement(owner, known(namespace), name);
  }

  private static @Nullable String known(@Nullable String namespace) {
    boolean lems = namespace == null || namespace.startsWith(ANY_RELEASE);
    return lems ? LemsPackage.eNS_URI : namespace;
  }
}
