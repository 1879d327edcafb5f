/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.editor;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.ui.forms.editor.IFormPage;
import org.ranvier.edit.type.TypeView;
import org.ranvier.ui.type.TypesPage;
import org.ranvier.xml.XmlDocument;

/** The pages that an editor gets once its document has something for them. */
final class PageRegistry {
  private static final String POINT = "org.ranvier.ui.pages";
  private static final String ID = "id";
  private static final String CLASS = "class";

  private PageRegistry() {}

  /** A page that is offered. */
  interface Offer {
    String id();

    boolean isFor(XmlDocument document);

    IFormPage create(NeuroMLEditor editor);
  }

  /** The page of types, then what other bundles contribute. */
  static List<Offer> offers() {
    List<Offer> offers = new ArrayList<>();
    offers.add(new Types());
    for (IConfigurationElement each :
        Platform.getExtensionRegistry().getConfigurationElementsFor(POINT)) {
      try {
        if (each.createExecutableExtension(CLASS) instanceof PageProvider provider) {
          offers.add(new Contributed(each.getAttribute(ID), provider));
        }
      } catch (CoreException notThere) {
        ILog.get().error("The editor goes without a page of " + each.getContributor(), notThere);
      }
    }
    return offers;
  }

  private record Types() implements Offer {
    @Override
    public String id() {
      return TypesPage.ID;
    }

    @Override
    public boolean isFor(XmlDocument document) {
      return !TypeView.declarations(document).isEmpty();
    }

    @Override
    public IFormPage create(NeuroMLEditor editor) {
      return editor.types();
    }
  }

  private record Contributed(String id, PageProvider provider) implements Offer {
    @Override
    public boolean isFor(XmlDocument document) {
      return provider.isFor(document);
    }

    @Override
    public IFormPage create(NeuroMLEditor editor) {
      return provider.create(editor);
    }
  }
}
