# Con quién encaja.
fits-best-strong = Alguien encaja contigo con fuerza.
fits-best-good = Alguien encaja bien contigo; con fuerza, nadie todavía.
fits-best-fair = Alguien encaja contigo de forma aceptable; mejor, nadie todavía.
fits-best-weak = Por ahora todas las personas encajan poco. Con más respuestas puede cambiar.
fits-best-none = Todavía no hay a quién mostrar: con estas respuestas no se te puede asignar ninguna persona mentora publicada.
band-strong = Encaje fuerte
band-good = Encaje bueno
band-fair = Encaje aceptable
band-weak = Encaje débil
fits-more = Mostrar más personas mentoras
fits-others = { $count ->
    [one] Una cosa que no coincide o no se sabe
   *[other] { $count } cosas que no coinciden o no se saben
}
fits-private = Se cumplió una preferencia privada.
mentor-of-id = Persona mentora { $id }
met-fully = coincide
met-partly = coincide en parte
met-not = no coincide
met-unanswered = no has respondido
met-untold = no se dice de esta persona
told = la persona mentora: { $told }
told-coarse = la persona mentora, aproximadamente: { $told }

# Lo que acompaña a las personas mentoras.
short-lead = Todavía no hay un encaje fuerte: en este campo faltan personas mentoras.
short-few = { $question }: pocas personas mentoras ofrecen “{ $answer }”.
short-nobody = { $question }: ninguna persona mentora publicada ofrece “{ $answer }”.
change-title = Qué lo cambiaría
change-add = { $count ->
    [one] Si añades “{ $answer }” a “{ $question }”, encaja una persona mentora más.
   *[other] Si añades “{ $answer }” a “{ $question }”, encajan { $count } personas mentoras más.
}
change-drop = { $count ->
    [one] Sin “{ $answer }” en “{ $question }”, encaja una persona mentora más.
   *[other] Sin “{ $answer }” en “{ $question }”, encajan { $count } personas mentoras más.
}
change-replace = { $count ->
    [one] Con “{ $answer }” como respuesta a “{ $question }”, encaja una persona mentora más.
   *[other] Con “{ $answer }” como respuesta a “{ $question }”, encajan { $count } personas mentoras más.
}
change-closes = { $count ->
    [one] Una dejaría de encajar.
   *[other] { $count } dejarían de encajar.
}
change-no-advice = Cámbialo solo si es verdad.
missing-title = Estas respuestas dirían más
uncompared = No se pudo comparar tu respuesta a “{ $question }”: “{ $found }”.
could-mentor = Tú también podrías ser persona mentora: hay personas mentoras publicadas que están donde estás tú.

# A quién desea.
wish = Deseo a
wish-back = Retirar el deseo de
wishes-title = Tus deseos
wishes-lead = Puedes desear hasta { $count } personas mentoras; la primera cuenta más. Van con tus respuestas.
wishes-full = Son cinco deseos y no caben más. Retira uno para desear a otra persona.
wishes-none = Todavía no deseas a nadie.
wishes-gone = { $count ->
    [one] Una persona mentora que deseabas ya no está publicada y se quitó.
   *[other] { $count } personas mentoras que deseabas ya no están publicadas y se quitaron.
}

# La entrega de las respuestas.
sealing-now = Se están sellando tus respuestas …
sealing-failed = No se pudieron sellar tus respuestas. Avisa al programa y no las envíes abiertas.
done-not-sealed = Este archivo no irá sellado: quien lo tenga puede leerlo. Entrégalo al programa solo por un medio en el que confíes.
done-sealed = Tus respuestas están selladas: solo el programa puede abrirlas.
ways-lead = Elige un medio. Nada sale de este dispositivo hasta que tú lo envíes.
way-file = Un archivo
way-file-hint = Guárdalo y entrégalo al programa como te indicaron.
save-sealed = Guardar el archivo sellado
sealed-saved = Tus respuestas selladas se guardaron como { $file }. Aún no se han enviado: entrega el archivo.
way-mail = Un correo
way-mail-hint = Se abre tu programa de correo con todo dentro. No se envía nada hasta que pulses su propio botón.
way-mail-attach = Tus respuestas son demasiado largas para el texto de un correo: guarda primero el archivo sellado y adjúntalo.
write-mail = Escribir el correo
mail-opened = Tu programa de correo tiene el mensaje. No se envía hasta que lo envíes allí.
mail-attach = Adjunta el archivo sellado al correo antes de enviarlo.
mail-subject = Mis respuestas: { $form }
mail-with-response = Mis respuestas, selladas para ustedes:
mail-with-file = Mis respuestas están en el archivo sellado que adjunto.
way-share = Compartir
way-share-hint = Pasa el archivo sellado a otra aplicación o dispositivo.
share = Compartir el archivo sellado
shared = El archivo pasó a la aplicación que elegiste. Comprueba allí que se envió.
share-stopped = No se compartió nada.
share-failed = No se compartió nada; el dispositivo dijo: { $why }
way-text = Un texto para pegar
way-text-hint = Para un chat o un formulario web. Pégalo entero, con su primera y su última línea.
sealed-text = El texto sellado
copy-text = Copiar el texto
copied = El texto sellado está copiado. Pégalo donde lo pidió el programa.
not-copied = Este navegador no lo copió. El texto está marcado: cópialo tú.
way-codes = Códigos para escanear
way-codes-hint = Para un taller: el equipo los escanea todos con un teléfono. Solo el programa puede abrir lo que contienen.
codes-too-long = Tus respuestas son demasiado largas para códigos. Elige otro medio.
show-codes = { $count ->
    [one] Mostrar el código
   *[other] Mostrar los { $count } códigos
}
code-of = Código { $code } de { $count }
print-codes = Imprimir los códigos
