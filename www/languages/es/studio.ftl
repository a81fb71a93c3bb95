# Lo que dice el estudio en español: lo que hace el equipo con los formularios. Tiene además las palabras del escritorio.
# Todos los idiomas dicen los mismos mensajes; tests/languages.rs lo comprueba.

## Abrir
forms-title = Formularios
forms-what = Abre un formulario para ver qué falla, cómo se enlazan sus partes y qué forma tienen sus respuestas; cambia sus textos y guárdalo como un archivo que SurveyJS abre.
open-title = Abrir un formulario
open-hint = Una definición en el lenguaje de SurveyJS (JSON). Elige varias a la vez o suéltalas en cualquier parte de esta página. Se quedan en tu dispositivo.
open-pick = Elegir formularios
open-forms = Formularios abiertos
opened = Abierto: { $file }.
expected-form = un formulario con páginas, o respuestas al formulario abierto
own-title = Los formularios propios del programa
own-failed = No se pudo leer la lista de los formularios propios: { $why }
own-minutes = { $count ->
    [one] { $count } minuto
   *[other] { $count } minutos
  }

## El formulario abierto
side = Quién se inscribe con este formulario
side-none = Nadie: no es una inscripción
side-mentee = Mentees
side-mentor = Personas mentoras
tabs = Vistas de este formulario
tab-findings = Hallazgos ({ $count })
tab-map = Mapa
tab-edit = Cambiar
tab-schema = Esquema
save-form = Guardar el formulario
saved-form = El formulario está guardado.
print-form = Imprimir esta vista
deed-text = Texto cambiado.
deed-need = Cambiado si hay que responder.
deed-add = Opción añadida.
deed-remove = Opción quitada.
deed-move = Orden cambiado.
refused-nothing-there = No se cambió nada: en este lugar no hay nada que se pueda cambiar así.
refused-nothing-changes = No se cambió nada: ya está así.
refused-already-there = No se cambió nada: ya hay una opción con ese nombre.
refused-blank = No se cambió nada: una opción necesita un nombre.

## Hallazgos
findings-none = Nada que objetar: todo se puede mostrar, todo se admite y las reglas encuentran sus preguntas.
findings-found = { $count ->
    [one] { $count } cosa que mirar.
   *[other] { $count } cosas que mirar.
  } Nada de esto impide que el formulario funcione; cada una dice qué no irá como alguien podría esperar.
findings-go = Ir allí
why-not-supported = El formulario pide algo que Tandem no hace. Se queda en el archivo para otros programas y aquí se omite. Pregúntalo de otro modo o acepta que quienes se inscriben no lo vean.
why-not-an-expression = Una condición o un cálculo no se pudo leer, así que nunca se cumple. Busca una comilla o una llave que falte.
why-unknown-function = Una condición llama a una función que no existe. No se ejecuta, y la condición casi nunca se cumple.
why-unknown-name = Una condición nombra una pregunta que este formulario no hace. Quizá la pregunta cambió de nombre: la condición tiene que seguirla.
why-unasked-question = Una regla del programa compara respuestas que nadie pide: faltan en todos los encajes. Haz la pregunta o quita la regla.
why-different-options = Los dos lados, o el formulario y el programa, usan palabras distintas para lo mismo, y así nunca coinciden. Da a ambos las mismas opciones.
why-unused-question = Nadie mirará la respuesta: ninguna regla, condición, texto ni columna la usa. Cada pregunta cuesta tiempo a quien se inscribe. Quítala o úsala.
why-never-shown = Ninguna respuesta hace que esto aparezca. Mira su condición o quítalo.
why-optional-must = Una regla descarta parejas según esta respuesta, pero se puede dejar en blanco. Haz obligatoria la pregunta o di en la regla qué significa un blanco.
why-duplicate-name = Dos preguntas comparten nombre, así que la respuesta a una borra la de la otra. Da a cada una el suyo.
why-wrong-shape = Algo en el archivo no tiene la forma que le da SurveyJS y se omite. Compáralo con un formulario que funcione.

## Mapa
map-what = Todo en el orden en que se pregunta. Debajo de cada cosa está de qué depende y qué decide su respuesta.
map-form = El formulario entero
map-required = obligatoria
map-hidden = oculto
map-decides = Su respuesta decide:
map-decides-shown = si se muestra esto:
map-decides-open = si se puede responder esto:
map-decides-required = si hay que responder esto:
map-decides-offered = qué se ofrece aquí:
map-decides-answer = la respuesta aquí:
map-decides-sound = si se acepta la respuesta aquí:
map-decides-end = cómo acaba el formulario:
map-shown-if = Se muestra si
map-open-if = Se puede responder si
map-required-if = Hay que responder si
map-offered-if = Se ofrece si:
map-choosable-if = Se puede elegir si:
map-answer-if = Se responde sola:
map-sound-if = Se acepta si
map-end-if = Acaba si
map-farewell-if = Se despide de otro modo si
kind-page = página
kind-panel = grupo
kind-line = una línea
kind-lines = varias líneas de texto
kind-one-choice = una opción
kind-choices = varias opciones
kind-ranking = un orden
kind-yes-or-no = sí o no
kind-scale = una escala
kind-rows = una opción en cada fila
kind-table = una tabla
kind-several-lines = varias líneas
kind-repeating = preguntas que se repiten
kind-reading = un texto para leer
kind-unsupported = no se admite aquí

## Esquema
schema-what = La forma de las respuestas como JSON Schema, para programas que trabajan con ellas.
schema-save = Guardar el esquema
saved-schema = El esquema está guardado.

## Cambiar
edit-what = Lo que un cambio no toca se queda en el archivo tal cual, letra por letra. Cada paso se puede deshacer.
edit-form-title = Título del formulario
edit-language = Los textos en
edit-language-own = el idioma propio del formulario
edit-title = Título de { $name }
edit-description = Debajo del título de { $name }
edit-required = Hay que responder
edit-up = Subir
edit-down = Bajar
edit-choices = Opciones ({ $count })
edit-rows = Filas ({ $count })
edit-columns = Columnas ({ $count })
edit-steps = Pasos ({ $count })
edit-choice = Cómo se llama { $value }
edit-remove = Quitar
edit-add-name = Una más
edit-add = Añadir

## Vista previa
tab-preview = Vista previa
width = Anchura
width-phone = Teléfono
width-desk = Escritorio
preview-language = Idioma del formulario
persona = Vista como
persona-blank = Alguien que no ha empezado
persona-example = Un ejemplo, ya rellenado
persona-pick = Respuestas de un archivo
persona-saved = El formulario se muestra con las respuestas de { $file }.

## Publicar
publish-title = La lista publicada
publish-what = Elige, campo por campo, qué pueden saber de tus personas mentoras las páginas de quienes se inscriben. Lo que no elijas queda en privado, y no se guarda nada que señale a alguien.
publish-no-people = Carga primero un programa y personas: la lista se hace con las personas mentoras de la pantalla Personas.
publish-begin = Empezar
publish-begin-hint = Empieza de nuevo o sigue con las elecciones que guardaste la última vez. Carga también la última lista publicada para ver qué cambiaría.
publish-anew = Empezar de nuevo
publish-pick = Cargar elecciones o una lista anterior
publish-fields = Cuánto de cada respuesta es público
publish-fields-what = A grandes rasgos se muestran tramos de números, grupos de opciones, familias de habilidades, regiones horarias y partes del día.
shown-private = en privado
shown-coarse = a grandes rasgos
shown-public = en público
shown-word-for-word = palabra por palabra
publish-rare = Omitir respuestas poco comunes
publish-cuts = Dónde empiezan los tramos, por ejemplo 2; 5; 10
publish-groups = Grupos, uno por línea: nombre: opción; opción
publish-options = Opciones: { $options }
publish-no-cut = «{ $found }» no es un número en el que pueda empezar un tramo. No se cambió nada.
publish-no-group = «{ $found }» no es un grupo. Escribe un nombre, dos puntos y las opciones separadas por punto y coma. No se cambió nada.
publish-whole = La lista entera
publish-least = Cuántas personas mentoras tienen que compartir lo que podría distinguir a alguien
publish-names = Qué nombres son públicos
names-nobody = Ninguno
names-agree = Los de quienes dijeron que sí
names-everybody = Todos
names-question = La pregunta en la que dijeron que sí
names-answer = La respuesta que significa sí
publish-rule = Contar en público esta regla, aunque no todo el mundo pueda verla: { $rule }. Entonces las respuestas de las personas mentoras que lee están en el archivo, a la vista de cualquiera.
publish-left-out = No se publican:
publish-take-back = Publicar
publish-findings = Qué impide publicarla
publish-sound = Nada: no se señala a nadie.
publish-more-findings = { $count } más. Lo que resuelve uno suele resolver otros.
publish-too-few = Solo se publicarían { $count } personas mentoras sin nombre, menos de { $least }.
publish-rare-answer = { $count ->
    [one] Solo { $count } persona mentora de { $of } comparte esto, menos de { $least }: { $answers }.
   *[other] Solo { $count } personas mentoras de { $of } comparten esto, menos de { $least }: { $answers }.
  }
publish-answer = { $question } «{ $answer }»
publish-no-answer = sin respuesta a { $question }
remedy-coarse = Mostrar { $question } a grandes rasgos
remedy-coarser = Elegir tramos o grupos más amplios para { $question }
remedy-private = Dejar { $question } en privado
remedy-drop = Omitir «{ $answer }»
remedy-leave-out = No publicar a { $mentors }
publish-shown = Exactamente lo que sería público
publish-count = { $count ->
    [one] { $count } persona mentora
   *[other] { $count } personas mentoras
  }, { $fields ->
    [one] { $fields } campo
   *[other] { $fields } campos
  } de cada una.
publish-file = El archivo, hasta la última letra
publish-save-title = Guardar
publish-save-what = La lista va junto a la página. Guarda las elecciones solo para el equipo: con el secreto que contienen cualquiera podría saber quién es quién, y sin ellas los identificadores cambian la próxima vez.
publish-save = Guardar la lista
publish-save-choices = Guardar las elecciones
publish-saved = La lista está guardada. Guarda también las elecciones.
publish-saved-choices = Las elecciones están guardadas. Déjalas donde solo el equipo pueda leerlas.
publish-refused = No se guardó nada, porque se señalaría a alguien o una elección no se puede cumplir.
before-title = Qué cambia
before-none = Carga la última lista que publicaste para ver qué cambiaría.
before-same = Nada: esto ya es público.
before-copied = Lo que fue público una vez puede haberse copiado. Retirarlo no lo vuelve privado.
before-field = { $question }: antes { $before }, ahora { $now }
before-new-mentors = { $count ->
    [one] { $count } persona mentora es nueva
   *[other] { $count } personas mentoras son nuevas
  }
before-gone-mentors = { $count ->
    [one] { $count } persona mentora ya no está
   *[other] { $count } personas mentoras ya no están
  }
before-newly-named = { $count ->
    [one] { $count } nombre es público por primera vez
   *[other] { $count } nombres son públicos por primera vez
  }
before-new-rules = Reglas que cuentan ahora: { $rules }
before-gone-rules = Reglas que ya no cuentan: { $rules }
before-least = Cuántas personas tienen que compartir una respuesta: antes { $before }, ahora { $now }
before-answer = { $mentor }, { $question }: antes { $before }, ahora { $now }
before-nothing = nada
before-few = { $count ->
    [one] Una persona es nueva, ya no está o respondió otra cosa. Quien guardó la lista anterior puede saber qué perfil es el suyo.
   *[other] Tan pocas personas son nuevas, ya no están o respondieron otra cosa ({ $count }) que quien guardó la lista anterior puede saber cuáles son sus perfiles.
  } Si eso puede dañar a alguien, espera a que sean { $least }.

## Respuestas
responses-title = Respuestas
responses-what = Suelta todo lo que llegó, sellado o no, junto con tu clave. Ves qué cuenta, qué se envió dos veces, qué está dañado y quién cambia, antes de incorporar nada.
responses-load = Abrir respuestas
responses-load-hint = Archivos sellados (.age), correos guardados como texto, códigos escaneados como texto, respuestas en JSON y el archivo de tu clave: todo a la vez, en cualquier orden, o suéltalos en cualquier parte de esta página.
responses-pick = Elegir archivos
responses-program = Cómo llaman al programa sus páginas
responses-others-leave = Quien no envió nada se va: es una ronda nueva
keys-title = Tu clave
keys-none = No hay ninguna clave. Sin ella no se pueden abrir respuestas selladas.
keys-known = Se puede abrir lo que se selló para estas. La mitad secreta solo está en esta página, hasta que la dejes.
keys-kept = Se puede abrir lo que se selló para estas. La mitad secreta se guarda en este navegador hasta que quites la marca.
key-make = Crear una clave nueva
key-made = La clave nueva está lista. Guárdala antes de dejar esta página.
key-losing = Quien pierda este archivo no podrá abrir nada de lo que se selló para él, y nadie podrá ayudar. Guárdalo en dos lugares a los que solo llegue el equipo y no lo envíes nunca por correo.
key-save = Guardar la clave secreta
key-public = La mitad pública, para las páginas del programa. Cualquiera puede verla.
key-keep = Guardar la clave en este navegador para no tener que traerla. Entonces quien use este navegador podrá abrir respuestas.
key-remarks = La clave secreta de un programa de mentoría. Guárdala en dos lugares y no se la enseñes a nadie más.
key-saved = La clave está guardada.
key-taken = Se tomó la clave.
key-kept = La clave se guarda en este navegador.
key-not-kept = Este navegador no guarda nada: guarda la clave en un archivo.
key-forgotten = La clave no se guarda en este navegador.
inbox-title = { $count ->
    [one] { $count } archivo
   *[other] { $count } archivos
  }
standing-counts = Cuenta
standing-latest = Cuenta, como la última de esta persona
standing-other-version = Cuenta, pero responde a otra versión del formulario
standing-sent-again = Enviada otra vez, se deja aparte
standing-older = Anterior a otra de esta persona, se deja aparte
standing-unknown-form = De un formulario que no está aquí
standing-other-program = De otro programa
standing-other-key = Sellada para otra clave
standing-damaged = Dañada
standing-foreign = No es una respuesta
merge-title = Qué pasa con las personas
merge-what = Esta lista es lo que pasa: quien no tiene marca se queda como está.
merge-commit = { $count ->
    [0] Nada que incorporar
    [one] Incorporar { $count } cambio
   *[other] Incorporar { $count } cambios
  }
merge-forget = Dejar estas respuestas
merge-mentee = mentee
merge-mentor = persona mentora
merge-details = Qué es distinto
merge-nothing = nada
entry-added = nueva
entry-changed = cambia
entry-same = como antes
entry-leaves = se va
part-id = Identificador
part-name = Nombre
part-capacity = Plazas
part-hours = Horas al mes
part-least = Mentees como mínimo
part-mentors = Personas mentoras que desea
part-waited = Esperó antes
