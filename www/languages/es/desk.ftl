# Lo que dice la página en español. Los mismos mensajes que en.ftl; tests/languages.rs lo comprueba.

## Around every screen
skip = Saltar al contenido
menu = Pantallas
language = Idioma (se guarda en este dispositivo)
theme = Claro u oscuro (se guarda en este dispositivo)
theme-device = Auto
theme-light = Claro
theme-dark = Oscuro
screen-start = Inicio
screen-people = Personas
screen-rules = Reglas
screen-matches = Parejas
screen-gap = Faltantes
screen-circles = Círculos
screen-fit = Tu encaje
screen-forms = Formularios
screen-publish = Publicar
screen-responses = Respuestas
studio-opening = El estudio se está abriendo …
studio-failed = El estudio no se pudo abrir: { $why }. Comprueba la conexión y vuelve a cargar la página; nada tuyo se pierde hasta que la dejes.
later-fetching = Lo que esta pantalla necesita está en camino …
later-failed = No se pudo traer lo que esta pantalla necesita. Comprueba la conexión e inténtalo otra vez; nada tuyo se ha perdido.
later-again = Intentarlo otra vez
footer-private = Todo ocurre dentro de tu navegador. Nada sobre nadie sale de este dispositivo.
footer-kept = Esta página solo guarda el idioma y el modo claro u oscuro que elegiste, y tu clave si lo pides; y solo en este dispositivo.
close = Cerrar
undo-group = Pasos
undo = Deshacer
redo = Rehacer
undone = Deshecho.
redone = Hecho de nuevo.
page-of = Página { $page } de { $pages }
page-earlier = Anterior
page-later = Siguiente

## Start
start-title = Mentoras, mentores y mentees, emparejados con cuidado
start-what = Tandem compara lo que buscan las personas que piden mentoría con lo que ofrecen quienes la dan, según las reglas de tu organización; encuentra el mejor emparejamiento para todas juntas y dice por qué.
start-private = Funciona por completo en este navegador: sin cuenta, sin servidor, y nada sobre nadie sale de tu dispositivo.
start-staff = Para el equipo
start-staff-what = Carga a tu gente, mira qué está mal, ajusta las reglas, revisa cada pareja con sus razones y llévate el emparejamiento.
start-staff-go = Abrir las personas
start-applicant = Para solicitantes
start-applicant-what = Responde algunas preguntas y mira qué tan bien encajan contigo las personas mentoras de este programa, y por qué.
start-applicant-go = Ver cómo encajas
start-demonstration = Demostración
start-demonstration-what = Un programa con personas inventadas, ya emparejadas, para mirar con calma.
start-demonstration-go = Ver las parejas
start-matched = { $placed } de { $mentees } mentees con una de { $mentors } personas mentoras.

## Steps
step-load = Archivos cargados.
step-demonstration = De vuelta a la demostración.
step-weight = Peso cambiado.
step-level = Nivel cambiado.
step-missing = Tratamiento de respuestas que faltan cambiado.
step-choose = Elección hecha a mano.
step-release = Elección a mano soltada.
changed = { $placed ->
    [one] { $placed } mentee tiene mentoría
   *[other] { $placed } mentees tienen mentoría
  }{ $placedMore ->
    [0] , como antes
   *[other] , { $placedSigned } respecto de antes
  }; { $moved ->
    [0] nadie cambió.
    [one] { $moved } mentee tiene ahora otra persona mentora.
   *[other] { $moved } mentees tienen ahora otra persona mentora.
  }

## People
people-title = Personas
people-demonstration = Las personas de la demostración: { $program }.
people-own = Las personas de { $program }.
people-sides = Qué lado
people-mentors = Personas mentoras ({ $count })
people-mentees = Mentees ({ $count })
people-table = Las personas y lo que dijeron
people-search = Buscar en todo lo que se dijo
people-only-problems = Solo con problemas
people-found = Se ven { $found } de { $all }
people-name = Nombre
people-id = Id
people-places = Plazas
people-problems = Problemas
people-said = Lo que dijo
people-left-out = No participa
people-pages = Páginas de personas
people-save = Guardar estas personas (JSON)
people-n-problems = { $count ->
    [one] { $count } problema
   *[other] { $count } problemas
  }
places-blank = En blanco: cuenta como { $offered }
places-stated = { $offered }
places-capped = Dijo { $stated }, cuenta como { $offered }
said-nothing = Sin respuesta

## Loading
load-title = Carga tus propios archivos
load-hint = Un programa (JSON), personas (JSON), un archivo CSV de personas mentoras y otro de mentees, un emparejamiento o un comprobante para verificarlo. Elige varios a la vez o suéltalos en cualquier parte de esta página.
load-pick = Elegir archivos
load-demonstration = Volver a la demostración
load-drop = Suelta para cargar estos archivos. Se quedan en tu dispositivo.
load-which-side = ¿De quién es { $file }? Sus encabezados encajan igual de bien con ambos lados.
load-as-mentors = Personas mentoras
load-as-mentees = Mentees
load-done = Cargado: { $files }.
load-refused = No se cargó nada y todo está como estaba. Corrige esto primero:

## Problems
problems-title = { $count ->
    [one] { $count } problema
   *[other] { $count } problemas
  } en los archivos
problems-none = No hay problemas en el programa ni en las personas.
problems-save = Guardar la lista
problems-more = Hay { $count } más en la lista guardada.
place-row = fila { $row }
place-column = columna «{ $column }»
place-person = «{ $id }»
found = Había: «{ $found }».
found-nothing = No había nada.
expected-detail = Se esperaba: { $expected }.
problem-not-text = El archivo no es un texto que se pueda leer aquí.
problem-not-json = El archivo no es JSON.
problem-wrong-shape = Esto no tiene la forma esperada.
problem-wrong-version = El archivo es de otra versión.
problem-no-headings = La tabla no tiene encabezados.
problem-missing-column = Falta una columna que el programa espera.
problem-unused-column = El programa no usa una columna.
problem-ragged-row = Una fila tiene más o menos celdas que encabezados hay.
problem-open-quote = Una comilla se abre y nunca se cierra.
problem-missing-id = Una persona no tiene id.
problem-duplicate-id = Dos personas tienen el mismo id.
problem-unknown-question = Una respuesta a una pregunta que el programa no hace.
problem-wrong-kind = Una respuesta de un tipo equivocado.
problem-second-answer = Más de una respuesta donde se pide una.
problem-unknown-option = Una respuesta que no es ninguna de las opciones.
problem-not-a-number = Una respuesta que no es un número.
problem-not-a-capacity = Una capacidad que no es un número entero de plazas.
problem-not-a-count = Un número de personas o rondas que no es entero, o demasiado alto.
problem-not-monthly-hours = Horas al mes que no se pueden leer.
problem-not-hours = Un horario semanal que no se puede leer.
problem-no-time-zone = Un horario semanal sin zona horaria.
problem-unknown-time-zone = Una zona horaria que no se conoce.
problem-unknown-person = Un nombre que nadie tiene del otro lado.
problem-ambiguous-person = Un nombre que tiene más de una persona.
problem-missing-text = Falta un texto en un idioma del programa.
problem-duplicate-name = Un nombre está más de una vez en el programa.
problem-unknown-reference = El programa nombra algo que no existe.
problem-incomparable = Una regla compara lo que no se puede comparar.
problem-out-of-range = Un número está fuera de su rango.
problem-not-a-week = No se puede leer la semana del programa.
problem-vocabulary-clash = Dos habilidades reclaman la misma palabra, o una no tiene nombre.
problem-foreign-meanings = La tabla de significados no es la de esta versión. Los textos libres se comparan solo por sus palabras.
problem-no-meanings = Falta la tabla de significados. Los textos libres se comparan solo por sus palabras.
problem-nothing-weighs = Ninguna regla pesa nada.
problem-unknown-pair-member = Una pareja nombra a alguien que no está aquí.
problem-over-capacity = Alguien tiene más de lo que se puede dar.
problem-blocked-pair = Una pareja que una regla bloquea.
problem-too-many-pairs = Hay demasiadas parejas posibles para esto.
problem-wrong-total = Una cifra no concuerda con las parejas.
problem-unsound-circle = Un círculo que no cumple las reglas.
problem-broken-lock = No se formó una pareja que alguien eligió.
problem-fits-too-little = Una pareja encaja menos de lo que debe.
problem-unproven = No está demostrado que nada sea mejor.
problem-changed-file = El recibo se cambió después de escribirse.
problem-other-program = El archivo es de otro programa.
problem-other-people = El recibo es de otras personas.
problem-other-version = El recibo lo escribió otra versión de Tandem.
problem-not-sealed = El archivo no es una respuesta sellada.
problem-other-key = La respuesta está sellada para otra clave.
problem-damaged = La respuesta sellada se cortó o se cambió por el camino.
problem-not-a-key = Esto no es una clave, o no está entera.
problem-too-long = La respuesta es demasiado larga para enviarla así.
problem-missing-part = Falta una parte de la respuesta.
problem-foreign-part = Esto no es una parte de esta respuesta.
problem-unknown-form = La respuesta es a un formulario que no está aquí.
problem-other-form = La respuesta es a otra versión del formulario.
problem-sent-again = La misma respuesta se envió más de una vez.
problem-older-response = La misma persona envió una respuesta posterior.
problem-untaken-answer = Ninguna pregunta del programa recoge esta respuesta.
problem-not-supported = No se admite aquí. Se queda en el archivo.
problem-not-an-expression = Una condición que no se puede leer.
problem-unknown-function = Una función que no existe. No se ejecuta.
problem-unknown-name = Ninguna pregunta de este formulario tiene este nombre.
problem-unasked-question = Una regla compara respuestas a una pregunta que ningún formulario hace.
problem-different-options = Las opciones no son las mismas en los dos lados.
problem-unused-question = Nada usa la respuesta a esta pregunta.
problem-never-shown = Esto no se puede mostrar nunca.
problem-optional-must = Una regla obligatoria depende de una pregunta que se puede dejar en blanco.
problem-cannot-be-shown = Esto no se puede publicar de esta manera.
problem-private-answer = Algo privado se haría público.
problem-singles-out = Lo que se publicaría señala a una sola persona.
effect-noted = No se pierde nada.
effect-ignored-in-part = Esta parte de la respuesta no cuenta.
effect-ignored = La respuesta cuenta como ausente.
effect-left-out = La persona no participa hasta que esto se corrija.
effect-set-aside = Esta respuesta se aparta; no afecta a las demás.
effect-unverified = Por eso el recibo no vale.
effect-withheld = No se publica nada hasta que esto se corrija.
effect-refused = No se carga nada hasta que esto se corrija.

## Rules
rules-title = Reglas
rules-what = Qué hace que una pareja encaje. Mueve un peso y se vuelve a emparejar a todo el mundo al instante.
rules-follows = Qué resulta de estas reglas
rules-save = Guardar el programa en un archivo
rules-unsaved = Cambiado, sin guardar
saved-program = El programa se guardó en un archivo.
rule-weight = Peso
rule-weight-number = Peso de «{ $rule }» como número
rule-share = Cuenta un { $percent } % del encaje
rule-level = Nivel
rule-missing = Cuando falta una respuesta
level-must = Obligatorio
level-should = Deseable
level-should-not = No deseable
level-must-not = Excluyente
missing-neutral = La mitad de los puntos
missing-zero = Ningún punto
missing-blocks = La pareja queda bloqueada
seen-all = Lo ve todo el mundo
seen-staff = Lo ve el equipo
seen-nobody = Se usa, nunca se muestra
comparison-overlap = Cuánto de «{ $mentee }» (mentee) cubre la persona mentora con «{ $mentor }». { $related ->
    [0] Solo cuenta lo mismo.
   *[other] Una habilidad relacionada cuenta un { $related } %.
  }
comparison-same = Si ambas personas comparten una respuesta a «{ $mentee }» y «{ $mentor }».
comparison-different = Si ambas personas no comparten nada en «{ $mentee }» y «{ $mentor }».
comparison-table = Cuánto vale «{ $mentor }» (persona mentora) para «{ $mentee }» (mentee), según la tabla del programa.
comparison-band = Cuántos pasos está la persona mentora por encima, de «{ $mentee }» a «{ $mentor }»: mejor { $ideal }, de { $lowest } a { $highest }.
comparison-near = Qué tan cerca están «{ $mentee }» (mentee) y «{ $mentor }» (persona mentora); desde una diferencia de { $within } no cuenta nada.
comparison-hours = Cuántos minutos de la semana coinciden libres, en «{ $mentee }» y «{ $mentor }»: { $enough } cuentan del todo{ $atLeast ->
    [0] .
   *[other] , menos de { $atLeast } no cuentan nada.
  }
comparison-time-zone = Qué tan cerca están sus relojes, en «{ $mentee }» y «{ $mentor }»; desde { $within } horas de diferencia no cuenta nada.
comparison-goals = Cuánto hablan de lo mismo «{ $mentee }» (mentee) y «{ $mentor }» (persona mentora).
comparison-goals-meaning = Cuánto hablan de lo mismo «{ $mentee }» (mentee) y «{ $mentor }» (persona mentora), por sus palabras y por su significado. Los nombres, los números y las palabras de identidad no cuentan.
comparison-wish-mentee = Si la persona mentee nombró a esta persona mentora en «{ $mentee }», el primer nombre más; { $most ->
    [one] cuenta un nombre.
   *[other] cuentan { $most } nombres.
  }
comparison-wish-mentor = Si la persona mentora nombró a esta mentee en «{ $mentor }», el primer nombre más; { $most ->
    [one] cuenta un nombre.
   *[other] cuentan { $most } nombres.
  }
comparison-avoid = Si una nombró a la otra en «{ $mentee }» o «{ $mentor }»; entonces no se emparejan.
comparison-avoid-mentee = Si la persona mentee nombró a esta persona mentora en «{ $mentee }»; entonces no se emparejan.
comparison-avoid-mentor = Si la persona mentora nombró a esta mentee en «{ $mentor }»; entonces no se emparejan.

## Figures
figure = { $count }
figure-of = { $placed } de { $mentees }
figure-more = { $more ->
    [0] como antes
   *[other] { $signed } respecto de antes
  }
figure-placed = Mentees con mentoría
figure-places = Plazas usadas
figure-points = Puntos de todas las parejas
figure-mean = Encaje medio de una pareja, de 10 000
figure-moved = Mentees que cambiaron con el último paso
figure-proof = El mejor emparejamiento

## Matches
matches-title = Parejas
matches-what = Quién va con quién: tantas mentees con mentoría como sea posible y, después, la mayor suma de puntos.
matches-best = Demostrado
matches-not-best = Sin demostrar
matches-best-why = Comprobado aparte de cómo se hizo: plazas, bloqueos, sumas y que no hay nada mejor.
matches-given-up = Estas elecciones a mano no se pueden mantener con las reglas y personas de ahora: { $pairs }.
matches-save-csv = Guardar como tabla (CSV)
matches-save-json = Guardar como JSON
matches-print = Imprimir con razones
saved-matching = El emparejamiento se guardó en un archivo.
unplaced-title = { $count ->
    [one] { $count } mentee sin mentoría
   *[other] { $count } mentees sin mentoría
  }
unplaced-badge = Sin mentoría
unplaced-blocked = «{ $rule }» bloquea a { $count } de { $mentors } personas mentoras.
unplaced-taken = { $count ->
    [one] { $count } persona mentora podría acompañarla, pero todas sus plazas fueron para otras.
   *[other] { $count } personas mentoras podrían acompañarla, pero todas sus plazas fueron para otras.
  }
unplaced-pages = Páginas de mentees sin mentoría
pairs-title = Parejas
pairs-search = Buscar un nombre
pairs-found = { $count ->
    [one] { $count } pareja
   *[other] { $count } parejas
  }
pairs-pages = Páginas de parejas
pair-with = con
pair-by-hand = A mano
pair-why = ¿Por qué?
pair-choose = Elegir otra persona mentora
pair-choose-first = Elegir una persona mentora
pair-release = Que Tandem elija de nuevo
points-of = { $points } de { $most }
reasons-caption = Las reglas, ambas respuestas y los puntos de cada una
reasons-rule = Regla
reasons-mentee = La persona mentee dijo
reasons-mentor = La persona mentora dijo
reasons-points = Puntos
reasons-evidence = En común
reasons-quotation = Lo más cercano en significado
meaning-fetching = Tu programa compara los textos libres también por su significado. La tabla para ello se está cargando; mientras tanto solo cuentan las palabras.
meaning-failed = Tu programa compara los textos libres también por su significado, pero la tabla para ello no se pudo cargar. Solo cuentan las palabras.
meaning-again = Intentarlo otra vez
reason-private = Preferencias privadas
reason-private-met = Se cumplió una preferencia privada.
reason-same-person = Nadie es su propia mentora
reason-blocks = Bloquea
reason-holds = No estorba
silent-mentee = La persona mentee no respondió.
silent-mentor = La persona mentora no respondió.
silent-both = Ninguna de las dos respondió.
candidates-title = Personas mentoras para { $name }, la mejor primero
candidates-search = Buscar una persona mentora
candidates-more = Mostrar más
candidate-places = { $taken } de { $places } plazas ocupadas
candidate-current = Es la de ahora
candidate-keep = Mantener a mano
candidate-choose = Elegir
candidate-full = Todas las plazas están dadas a mano
band-strong = Muy fuerte
band-good = Bueno
band-fair = Regular
band-weak = Débil

## A question to the engine
asking-stopped = Se detuvo. No cambió nada.
asking-failed = No se pudo calcular: { $why }
asking-again = Preguntar de nuevo

## Gap
gap-title = A quién buscar
gap-what = Una persona más puede dar mentoría a varias, porque otras se mueven. Aquí ves qué respuestas buscar para que más personas tengan pareja: cada una se calcula emparejando de nuevo a todas con alguien así.
gap-no-matching = Esto se sigue del emparejamiento, que aún no está hecho: mira Parejas.
gap-nobody-left = Cada mentee tiene mentoría, y cada persona mentora con plazas tiene mentee.
gap-mentees-left = { $mentees ->
    [one] { $mentees } mentee no tiene mentoría.
   *[other] { $mentees } mentees no tienen mentoría.
  } Cada persona mentora con plazas tiene mentee.
gap-mentors-left = Cada mentee tiene mentoría. { $mentors ->
    [one] { $mentors } persona mentora con plazas no tiene mentee: quizá convenga buscar mentees.
   *[other] { $mentors } personas mentoras con plazas no tienen mentee: quizá convenga buscar mentees.
  }
gap-both-left = { $mentees ->
    [one] { $mentees } mentee no tiene mentoría
   *[other] { $mentees } mentees no tienen mentoría
  }, y { $mentors ->
    [one] { $mentors } persona mentora con plazas no tiene mentee.
   *[other] { $mentors } personas mentoras con plazas no tienen mentee.
  }
gap-sides = A quién buscar
gap-look-for-mentors = Buscar personas mentoras
gap-look-for-mentees = Buscar mentees
gap-working = Emparejando de nuevo con una persona más de cada tipo. Puedes seguir trabajando.
gap-found = { $count ->
    [one] Vale la pena buscar { $count } respuesta.
   *[other] Vale la pena buscar { $count } respuestas.
  }
gap-wanted = Las respuestas que más valen
gap-nothing = No falta nada: ninguna respuesta que el programa conozca daría pareja a más personas ni mejoraría las parejas.
gap-no-mentors = Todavía no hay personas mentoras: cárgalas primero y aquí verás a quién buscar.
gap-no-mentees = Todavía no hay personas mentees: cárgalas primero y aquí verás a quién buscar.
gap-mentors-about = Una persona mentora más que da esta respuesta y, en lo demás, es como la mayoría de las de aquí.
gap-mentees-about = Una mentee más que da esta respuesta y, en lo demás, es como la mayoría de las de aquí.
gap-mentors-fit-better = No falta nadie: una persona mentora más no daría mentoría a más mentees. Con estas respuestas las parejas encajarían mejor.
gap-mentees-fit-better = No falta nadie: una mentee más no daría mentee a más personas mentoras. Con estas respuestas las parejas encajarían mejor.
gap-table = Respuestas, a cuántas personas más daría pareja cada una, y puntos
gap-answer = Respuesta
gap-question = Pregunta
gap-mentees-served = Más mentees con mentoría
gap-mentors-served = Más personas mentoras con mentee
gap-mentees-met = Posibles, entre las mentees sin mentoría
gap-mentors-met = Posibles, entre las personas mentoras sin mentee
gap-points = Más puntos
gap-save = Guardar como tabla (CSV)
gap-saved = La lista se guardó en un archivo.
gap-places = A qué personas mentoras pedir una plaza más
gap-places-about = Qué traería una plaza más con cada una; primero quienes más traerían.
gap-places-nothing = Ninguna plaza más daría pareja a más personas ni mejoraría las parejas.
gap-placed-then = Entonces tendrían mentoría:
gap-more-placed = { $count ->
    [0] Nadie más con mentoría
    [one] { $count } más con mentoría
   *[other] { $count } más con mentoría
  }
gap-more-points = { $count ->
    [0] Los mismos puntos que antes.
   *[other] { $signed } puntos.
  }

## Circles
circles-title = Círculos
circles-what = Grupos en los que todas las personas enseñan y aprenden, a una hora que comparten. Nadie tiene que dar mentoría antes.
circles-none = Este programa no tiene círculos
circles-how-to-add = Para hacer círculos, añade al archivo del programa una sección «circles»: las preguntas de qué puede enseñar la gente, qué quiere aprender y cuándo está libre, y cuántas personas tiene un círculo. Después carga el archivo en Personas.
circles-example = El programa de la demostración, como ejemplo
circles-make = Hacer círculos
circles-again = Probar otra disposición
circles-working = Haciendo círculos en segundo plano. Puedes seguir trabajando.
circles-file-working = Escribiendo el archivo.
circles-print = Imprimir todo
circles-saved = Los círculos se guardaron en un archivo.
circles-figures = Qué tan buenos son estos círculos
circles-people = Personas en un círculo
circles-worst = Lo menos cubierto de los deseos de alguien
circles-mean = Deseos cubiertos, de media
circles-percent = { $percent } %
circles-at-most = Ninguna disposición puede superar { $most }.
circles-at-most-percent = Ninguna disposición de tantas personas puede superar { $most } %.
circles-arrangement = Disposición { $count }
circles-best = Demostrado que es lo mejor
circles-not-best = Hallado por búsqueda, sin demostrar
circles-made = { $count ->
    [0] No se pudo hacer ningún círculo
    [one] { $count } círculo
   *[other] { $count } círculos
  }
circle-title = Círculo { $count }
circle-convener = { $name } lo convoca.
circle-no-convener = Nadie de este círculo dijo que lo convocaría.
circle-slots = Cuándo están libres todas ({ $zone }):
circle-lessons = Quién enseña qué a quién
circle-covered = { $percent } % de lo que quiere está cubierto
circle-teaches = { $teacher } enseña a { $learner }: { $want }
circle-teaches-related = { $teacher } enseña a { $learner }: { $teaches }, que se relaciona con { $want }
circle-not-covered = Nadie de este círculo lo enseña
circle-want = { $want }, para { $name }
circle-all-covered = De todo lo que quieren se enseña algo en este círculo.
in-none-title = { $count ->
    [one] { $count } persona en ningún círculo
   *[other] { $count } personas en ningún círculo
  }
in-none-teaches-nothing = No dice nada que pueda enseñar.
in-none-wants-nothing = No dice nada que quiera aprender.
in-none-no-hours = No indica horas.
in-none-no-shared-time = Muy pocas personas comparten una hora con ella.
in-none-nobody-wants = Nadie que comparta una hora con ella quiere lo que puede enseñar.
in-none-nobody-teaches = Nadie que comparta una hora con ella enseña lo que quiere.
in-none-only-apart = Solo quedan personas con las que no debe estar.
in-none-not-alone = Alguien pidió no ser la única persona de un tipo, y lo sería.
in-none-private = Un deseo privado lo impide.
in-none-not-at-once = Para cada cosa hay alguien, pero no todo a la misma hora.
in-none-no-room = Nada se lo impide a ella: las cuentas no salieron.
in-none-kind = El tipo: { $kind }.
in-none-counts = Otras personas: { $others }. Comparten una hora con ella: { $time }. De ellas, quieren lo que enseña: { $want }; enseñan lo que quiere: { $teach }.
in-none-apart = No deben estar con ella: { $count }.

## Applicants
fit-title = ¿Qué tan bien encajarías?
fit-what = Responde lo que quieras. Verás al momento qué perfiles encajan contigo y por qué. Nunca ves un nombre y nadie ve el tuyo.
fit-private = No se guarda ni se envía nada. Al cerrar esta página tus respuestas desaparecen, salvo que las guardes en un archivo.
fit-form = Tus respuestas
fit-save = Guardar mis respuestas en un archivo
fit-forget = Borrar todo
fit-results = Perfiles para ti
fit-none = Responde una o dos preguntas y aquí aparecerán los perfiles que encajan contigo.
fit-no-strong = Todavía no hay un encaje fuerte. Más respuestas pueden ayudar; o quizá faltan personas mentoras para ti en este programa.
fit-found = { $count ->
    [one] { $count } de estos perfiles encaja bien contigo.
   *[other] { $count } de estos perfiles encajan bien contigo.
  }
fit-profile = Perfil de mentoría
fit-offers = La persona mentora dice: { $answer }
fit-not-yet = Sin comparar, porque falta una respuesta tuya: { $rules }.
fit-no-answer = Sin respuesta
fit-rank = Opción { $count }
hint-skills = Con tus palabras, separadas por comas. Lo más importante primero.
hint-several = Puede haber varias, separadas por comas.
hint-choices = Marca todo lo que corresponda.
hint-hours = Por ejemplo: Mon 18:00-20:00; Sat 10:00-12:00
hint-time-zone = Empieza por tu región o ciudad, como Europe/Madrid.
met-well = encaja bien
met-partly = encaja en parte
met-not = no encaja
met-silent = la persona mentora no lo dijo

# A matching that takes its time
solving-working = Emparejando en segundo plano. Puedes seguir trabajando.
solving-stopped = Se detuvo el emparejamiento. No cambió nada.
solving-failed = No se pudo emparejar: { $why }
solving-stop = Detener
solving-again = Emparejar ahora

# Questions to the engine
asking = Calculando …
matches-not-plain = Este programa empareja por rondas o por horas. Las preguntas cuánto cuesta una pareja, qué ayudaría, qué tan firmes son las parejas y quién sigue, y la comparación, solo existen donde se empareja todo de una vez y por plazas.
price-ask = ¿Cuánto costaría?
price-what = Si fueran pareja:
price-made = Ya son pareja; no cuesta nada.
price-cannot = No es posible: { $why }
gain-placed-same = Tendrían mentoría tantas mentees como ahora.
gain-placed-more = { $count ->
    [one] { $count } mentee más tendría mentoría.
   *[other] { $count } mentees más tendrían mentoría.
  }
gain-placed-fewer = { $count ->
    [one] { $count } mentee menos tendría mentoría.
   *[other] { $count } mentees menos tendrían mentoría.
  }
gain-points-same = Todas las parejas juntas tendrían tantos puntos como ahora.
gain-points-more = { $count ->
    [one] { $count } punto más para todas las parejas juntas.
   *[other] { $count } puntos más para todas las parejas juntas.
  }
gain-points-fewer = { $count ->
    [one] { $count } punto menos para todas las parejas juntas.
   *[other] { $count } puntos menos para todas las parejas juntas.
  }
gain-other = { $aim }: { $signed }.
gain-worst = La pareja que menos encaja tendría { $after } puntos en lugar de { $before }.
aim-waited = Rondas de espera de quienes tienen mentoría
aim-least = Plazas ocupadas que no deberían quedar vacías
aim-further = Mentees con otra persona mentora más
aim-kept = Parejas que siguen como antes
aim-spread = Reparto parejo de mentees
moves-title = Quién cambiaría:
moves-nobody = Nadie más cambiaría.
move-from-to = { $mentee }: de { $from } a { $to }.
move-to = { $mentee } tendría a { $to }.
move-from = { $mentee } perdería a { $from }.
help-ask = ¿Qué ayudaría?
help-none = Ningún paso solo ayudaría: ni una regla menos, ni una plaza más, ni una elección a mano menos.
help-rule = Si la regla «{ $rule }» no contara para { $name }:
help-place = Una plaza más con { $mentor }:
help-want = Una persona mentora más para { $mentee }:
help-lock = Una elección a mano menos, { $mentee } con { $mentor }:
help-then = { $name } estaría con { $with }.
help-certain = Es seguro.
help-tie = Es un empate: otra persona podría tener la plaza en su lugar.
obstacle-banned = { $count } excluidas a mano («nunca juntas»).
obstacle-few = { $count } encajarían menos de lo que una pareja debe en este programa.
left-title = Personas mentoras con plazas libres
left-what = Qué se interpone entre ellas y las mentees. De quienes no tienen a nadie, Tandem puede decir qué ayudaría.
left-badge = Sin mentee
left-blocked = «{ $rule }» bloquea a { $count } de { $mentors } mentees.
left-elsewhere = { $count ->
    [one] { $count } mentee podría estar aquí, pero no lo está en el mejor emparejamiento para todas.
   *[other] { $count } mentees podrían estar aquí, pero no lo están en el mejor emparejamiento para todas.
  }
left-pages = Páginas de personas mentoras con plazas libres
firm-ask = ¿Qué tan firmes son estas parejas?
firm-summary = { $robust } de { $pairs } parejas son firmes: se mantienen con al menos tres de cada cuatro juegos de pesos hasta un quinto mayores o menores.
firm-robust = Firme
firm-fragile = Frágil
firm-held = se mantiene con { $held } de { $draws } pesos cercanos
next-ask = ¿Quién sigue?
next-are = A continuación: { $mentors }.
next-nobody = Nadie: ninguna otra persona mentora está libre para esta mentee.
step-ban = Nunca juntas.
step-lift = Pueden volver a ser pareja.
ban = Nunca juntas
ban-badge = Nunca, a mano
ban-lift = Permitir de nuevo
bans-title = { $count ->
    [one] { $count } pareja que nunca se hará
   *[other] { $count } parejas que nunca se harán
  }
ways-title = Otras formas de emparejar
ways-what = Las mismas personas, emparejadas de otras formas en torno a lo decidido a mano.
ways-ask = Comparar
ways-caption = Formas de emparejar, y qué resultó de cada una
ways-way = Forma
ways-placed = Con mentoría
ways-points = Puntos
ways-worst = Peor encaje
ways-rather = Parejas que se preferirían
ways-heaviest = Más mentees con una persona mentora
way-best = Lo mejor para todas juntas
way-best-means = Lo que muestra esta página: por el orden que dice el programa, no hay nada mejor.
way-mentees = Estable, eligen las mentees
way-mentees-means = No hay dos que preferirían estar juntas, y cada mentee tiene la mejor persona mentora que esto permite.
way-mentors = Estable, eligen las personas mentoras
way-mentors-means = No hay dos que preferirían estar juntas, y cada persona mentora tiene las mejores mentees que esto permite.
way-greedy = Primero la mejor pareja
way-greedy-means = Se hace la pareja con más puntos, luego la siguiente, como se hace a mano.
receipt-save = Guardar el comprobante
receipt-what = Guárdalo con el programa y las personas: quien los tenga puede cargarlo aquí más tarde y ver que el emparejamiento no se cambió y que no había nada mejor.
receipt-saved = El comprobante se guardó en un archivo.
receipt-best = { $file }: este comprobante es válido para el programa y las personas de ahora, y no hay nada mejor.
receipt-true = { $file }: este comprobante es válido para el programa y las personas de ahora, pero no demuestra que no haya nada mejor.
receipt-false = { $file }: este comprobante no es válido para el programa y las personas de ahora.

## El emparejamiento acordado y su reparación
agreed-title = Emparejamiento acordado
agreed-none = Cuando el equipo acuerde este emparejamiento, guárdalo como acordado. Si después cambia algo (alguien se va, una regla se mueve), Tandem dice qué parejas acordadas se moverían y puede reparar el emparejamiento para que se muevan las menos posibles.
agree = Acordar este emparejamiento
agree-anew = Acordar en su lugar el emparejamiento de ahora
agreed-here = Acuerdo { $count }
agreed-file = De { $file }
agreed-forget = Olvidar el acuerdo
agreed-stands = { $count ->
    [one] La única pareja acordada se mantiene.
   *[other] Las { $count } parejas acordadas se mantienen.
  }
agreed-would-move = { $count } de { $all } parejas acordadas no { $count ->
    [one] está
   *[other] están
  } en el emparejamiento de ahora, hecho sin mirar el acuerdo.
agreed-moved = { $count } de { $all } parejas acordadas { $count ->
    [one] ya no está
   *[other] ya no están
  } tras la reparación.
repaired-fewest = Reparado: se mantienen tantas parejas acordadas como se puede
repaired-at-most = { $count ->
    [one] Reparado con { $count } cambio como máximo
   *[other] Reparado con { $count } cambios como máximo
  }
repair-fewest = Reparar: mantener tantas parejas acordadas como se pueda
repair-most = Cuántos cambios como máximo
repair-limit = Reparar con ese máximo
repair-most-hint = Parejas acordadas que pueden deshacerse, aparte de las de quienes ya no están. Con más cambios se encaja mejor.
repair-most-wrong = Escribe un número entero, como 3.
repair-free = Emparejar otra vez sin mirar el acuerdo
repair-working = Buscando qué parejas se quedan y quién se mueve.
repair-would = { $count ->
    [0] Nadie se movería: todas las parejas acordadas se quedan.
    [one] { $count } persona mentorizada tendría mentores distintos de los acordados:
   *[other] { $count } personas mentorizadas tendrían mentores distintos de los acordados:
  }
repair-did = { $count ->
    [0] Nadie se movió: todas las parejas acordadas se quedan.
    [one] { $count } persona mentorizada tiene mentores distintos de los acordados:
   *[other] { $count } personas mentorizadas tienen mentores distintos de los acordados:
  }
repair-open = No está demostrado que no haya nada mejor con tantos cambios.
repair-apply = Hacer esta reparación
repair-discard = Dejarlo
moved-caption = Quién se mueve, de quién a quién y por qué
moved-mentee = Persona mentorizada
moved-before = Como se acordó
moved-after = Tras la reparación
moved-why = Por qué
moved-nobody = Nadie
why-left = { $name } se fue.
why-declined = { $name } dijo que no.
why-gone = { $name } ya no está entre las personas.
why-cannot = Una regla, un veto o una elección a mano de ahora se interpone entre ella y { $mentor }.
why-no-place = { $mentor } tiene menos plazas que antes.
why-makes-room = Su plaza con { $mentor } pasa a { $mentees }.
why-moves-on = Es mejor para el conjunto.
why-finds-place = Hay una plaza para ella.
why-unexplained = Se sigue de las rondas o las horas del programa.
matches-best-kept-why = Comprobado aparte de cómo se hizo: plazas, bloqueos, totales y que no existe nada mejor que mantenga tantas parejas acordadas.
matches-limited = Este emparejamiento se atiene a un número de cambios. Las preguntas qué costaría una pareja, qué ayudaría, qué firmes son las parejas y quién viene después, la comparación y el comprobante vuelven cuando se empareja sin mirar el acuerdo o manteniendo tantas parejas acordadas como se pueda.
leave-left = { $name } se fue
leave-declined = { $name } dijo que no
gone-title = { $count ->
    [one] { $count } persona retirada
   *[other] { $count } personas retiradas
  }
gone-what = No participan, y tampoco vuelven con archivos de personas más nuevos hasta que las traigas de vuelta.
gone-mentee-left = { $name } (persona mentorizada) se fue
gone-mentee-declined = { $name } (persona mentorizada) dijo que no
gone-mentor-left = { $name } (mentora o mentor) se fue
gone-mentor-declined = { $name } (mentora o mentor) dijo que no
gone-back = Traer de vuelta
saved-people = Las personas se guardaron en un archivo.
gave-way = { $mentor } se había elegido antes a mano, es quien peor encaja y ha cedido su sitio: ella no quiere más mentores.
load-agreed = El emparejamiento del archivo no puede quedar tal cual. Se guardó como acordado para que puedas repararlo. Lo que ya no es así:
step-leave = Retirada de las personas.
step-return = De vuelta.
step-agree = Emparejamiento acordado.
step-forget = El acuerdo se olvidó.
step-repair = Reparado.
step-free = Emparejado otra vez sin mirar el acuerdo.
asking-on-page = Este navegador no da al trabajo un hilo propio: la página se para hasta que termine.
pair-choose-further = Elegir mentores
