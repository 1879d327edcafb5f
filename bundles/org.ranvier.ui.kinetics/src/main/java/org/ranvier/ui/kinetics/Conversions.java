/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.ranvier.edit.channel.Channel;
import org.ranvier.edit.channel.FormConversion;
import org.ranvier.edit.channel.FormConversion.Target;
import org.ranvier.edit.channel.Gate;
import org.ranvier.edit.channel.SchemeConversion;
import org.ranvier.edit.form.FormEdit;
import org.ranvier.ui.form.FormTarget;
import org.ranvier.xml.XmlDocument;

/** Writes channels and gates in another form, in one step, or says what is in the way. */
final class Conversions {
  private final FormTarget target;
  private final Consumer<String> refused;

  /**
   * @param refused told what is in the way
   */
  Conversions(FormTarget target, Consumer<String> refused) {
    this.target = target;
    this.refused = refused;
  }

  void toSchemes(Channel channel) {
    target.change(
        editing -> {
          SchemeConversion conversion = new SchemeConversion(channel, editing.document());
          return unless(conversion.obstacle(), _ -> conversion.edit(), editing.document());
        });
  }

  void to(Target form, Channel channel, Gate gate) {
    FormConversion conversion = new FormConversion(channel, gate, form, target.knowledge());
    target.change(editing -> unless(conversion.obstacle(), conversion::edit, editing.document()));
  }

  private Optional<FormEdit> unless(
      Optional<String> obstacle,
      Function<XmlDocument, Optional<FormEdit>> edit,
      XmlDocument document) {
    obstacle.ifPresent(refused);
    return obstacle.isPresent() ? Optional.empty() : edit.apply(document);
  }
}
