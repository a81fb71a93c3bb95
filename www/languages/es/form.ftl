# Un formulario que se rellena.
step-of = Paso { $step } de { $steps }
next = Continuar
back = Atrás
to-summary = Revisar mis respuestas
finish = Terminar
required = (obligatorio)
error = Error:
comment = Comentario
choose = Elige una opción
yes = Sí
no = No
other = Otra
other-what = Di cuál
none = Ninguna de estas
all = Todas estas
add = Añadir otra
remove = Quitar
clear-answer = Borrar esta respuesta
not-answered = Sin respuesta
change = Cambiar
letters = { $length } de { $most } letras como máximo
at-most = { $count ->
    [one] Elige una como máximo.
   *[other] Elige { $count } como máximo.
}
find-choices = Buscar una opción
found-choices = { $found } de { $all } a la vista, { $chosen } elegidas
not-supported = “{ $title }” es una pregunta del tipo “{ $kind }”, que aquí no se puede usar. Respóndela de otro modo, por ejemplo por correo.
if-it-applies = (si corresponde)

# Poner en orden.
ranking-how = Pon primero lo más importante. Elige un número, o sube o baja una línea.
ranked = Este es tu orden.
not-ranked = Todavía no las has puesto en orden.
keep-order = Dejar este orden
place-of = Lugar de { $choice }
move-up = Subir { $choice }
move-down = Bajar { $choice }
moved = { $choice } ocupa ahora el lugar { $place } de { $count }.

# Preguntas que se repiten.
panel-title = Número { $count }
panel-removed = Se quitó { $title }.
panel-gone = Se quitó una.
put-back = Volver a ponerla
panel-back = Está de nuevo aquí.

# El resumen.
summary-title = Revisa tus respuestas
summary-lead = No se ha enviado nada. Todavía puedes cambiarlo todo.

# Qué está mal en una respuesta.
mistakes-title = Falta algo o hay algo que revisar
mistake-at = { $title } — { $mistake }
mistake-required = Responde a esta pregunta.
mistake-required-write = Escribe algo aquí.
mistake-required-choose = Elige una opción.
mistake-required-several = Elige al menos una opción.
mistake-required-rank = Ponlas en orden, o deja el orden que se ve.
mistake-any-required = Responde al menos a una de estas preguntas.
mistake-other-empty = Elegiste “Otra”. Di cuál.
mistake-row-empty = Responde en cada fila.
mistake-rows-alike = Dos filas tienen la misma respuesta. Cada una necesita la suya.
mistake-too-small = Debe ser { $least } o más; “{ $found }” es menos.
mistake-too-great = Debe ser { $most } o menos; “{ $found }” es más.
mistake-too-early = Debe ser { $least } o después; “{ $found }” es antes.
mistake-too-late = Debe ser { $most } o antes; “{ $found }” es después.
mistake-between-steps = Debe ser múltiplo de { $step }; “{ $found }” no lo es.
mistake-not-a-number = “{ $found }” no es un número. Escríbelo con cifras, por ejemplo 3.
mistake-out-of-range = Debe estar entre { $least } y { $most }; “{ $found }” no lo está.
mistake-wrong-length = Debe tener entre { $least } y { $most } letras; “{ $found }” no las tiene.
mistake-too-short = Debe tener al menos { $least } letras; “{ $found }” tiene menos.
mistake-digit-at-end = No puede terminar en una cifra; “{ $found }” termina así.
mistake-too-few = { $least ->
    [one] Elige al menos una.
   *[other] Elige al menos { $least }.
}
mistake-too-many = { $most ->
    [one] Elige solo una.
   *[other] Elige { $most } como máximo.
}
mistake-wrong-pattern = “{ $found }” no está escrito como lo necesita esta pregunta.
mistake-not-an-email = “{ $found }” no es una dirección de correo. Escribe una como nombre@example.org.
mistake-not-fulfilled = Esta respuesta no concuerda con las otras.
mistake-not-unique = “{ $found }” aparece dos veces. Cada una necesita la suya.
mistake-unreadable = “{ $found }” no se puede leer como número. Escribe solo cifras, por ejemplo 1500 o 2,5.
mistake-unfinished = No está completo. Rellena todas sus partes o bórralo.
mistake-too-long = Tiene { $length } letras y puede tener { $most } como máximo. Acórtalo.

# La página alrededor del formulario.
skip-to-form = Ir al formulario
language = Idioma
theme = Claro u oscuro
theme-device = Como el dispositivo
theme-light = Claro
theme-dark = Oscuro
close = Cerrar
footer-device = Lo que escribes se queda en este dispositivo hasta que tú lo envíes.
not-opened = No se pudo abrir este formulario
form-elsewhere = La dirección pide el formulario “{ $path }”. Solo se abren formularios de este sitio, como forms/mentee-intake.json. Pregunta a quien te dio el enlace.
form-missing = En este sitio no está el formulario “{ $path }”, o no se pudo cargar. Vuelve a cargar la página o pregunta a quien te dio el enlace.
form-broken = El archivo “{ $path }” no es un formulario que se pueda leer. Avisa a quien te dio el enlace.
gallery-title = Todas las partes de un formulario

# Qué se hace con las respuestas.
tools-title = Tus respuestas
tools-lead = No hace falta terminar hoy: guarda un archivo y sigue después, en cualquier dispositivo.
keep = Guardar en este navegador lo que escribo
keep-hint = Así seguirá aquí cuando vuelvas. No lo marques en una computadora que usan otras personas.
keep-on = Desde ahora, lo que escribes se guarda en este navegador.
keep-off = En este navegador no se guarda nada de este formulario.
keep-refused = Este navegador no guarda nada. Guarda un archivo.
kept-title = ¿Seguir donde lo dejaste?
kept-answers = { $count ->
    [one] En este navegador se guardó una respuesta.
   *[other] En este navegador se guardaron { $count } respuestas.
}
kept-go-on = Seguir con ellas
kept-forget = Olvidarlas
save-draft = Guardar en un archivo
load-draft = Seguir con un archivo
print-filled = Imprimir con mis respuestas
print-blank = Imprimir en blanco
draft-saved = Tus respuestas se guardaron como { $file }. Guárdalo donde solo tú puedas abrirlo.
draft-loaded = { $count ->
    [one] Se cargó una respuesta.
   *[other] Se cargaron { $count } respuestas.
}
draft-damaged = No se pudo leer { $file }: está dañado o no es un archivo de respuestas. Los archivos guardados aquí terminan en -draft.json. No ha cambiado nada.
draft-foreign = { $file } contiene otra cosa, no respuestas a un formulario. Los archivos guardados aquí terminan en -draft.json. No ha cambiado nada.
draft-later = { $file } se guardó con una versión posterior de Tandem. Vuelve a cargar esta página e inténtalo otra vez. No ha cambiado nada.
draft-other-form = { $file } contiene respuestas al formulario “{ $form }”; este es “{ $own }”. Ábrelo allí. No ha cambiado nada.
forget = Olvídame
forget-ask = ¿Borrar todo lo que escribiste y todo lo que este sitio guarda en este navegador, de todos los formularios? No se puede deshacer.
forget-yes = Borrarlo todo
forget-no = Conservarlo
forgotten = Se ha borrado todo. Los archivos que guardaste siguen donde los guardaste.

# El final.
done-title = Tus respuestas están completas
done-nothing-sent = Todavía no se ha enviado nada.
sending-opening = Se están cargando las formas de entregar tus respuestas …
sending-failed = No se pudieron cargar las formas de entregar tus respuestas. No se perdió nada: inténtalo de nuevo o guarda antes tus respuestas en un archivo.
sending-again = Intentarlo de nuevo
save-answers = Guardar mis respuestas
answers-saved = Tus respuestas se guardaron como { $file }.

# Lo que configuró la organización.
settings-broken = No se puede leer el archivo “{ $file }” junto a esta página y por eso no se sabe para quién sellar las respuestas: { $why } Avisa a quien te dio el enlace.

# Con quién encaja.
fits-title = Ver quién encaja
fits-lead = Tus respuestas junto a las personas mentoras que publicó el programa. Se calcula en este dispositivo, y un encaje fuerte no es una promesa: también se apuntan otras personas.
fits-see = Ver quién encaja contigo
fits-opening = Se están cargando las personas mentoras publicadas …
fits-failed = No se pudieron mostrar las personas mentoras publicadas. Aun así puedes rellenar y enviar el formulario.
roster-elsewhere = La dirección pide las personas mentoras de “{ $path }”. Solo se abren archivos de este sitio, como rosters/demonstration.json.
