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
