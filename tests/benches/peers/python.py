"""A package from Python, run once: python python.py NAME FOLDER. It prints what it took, in one line of JSON."""

import json
import os
import sys
import time

SHORT = 0.08
"""Below this the processor's time is counted too coarsely, and the wall's is taken."""

TICK = 0.004
"""How coarsely it is counted."""

MOST_POINTS = 1_000


def mebibytes(name):
    """A figure of this process in MiB; None where the system has none."""
    try:
        with open("/proc/self/status") as status:
            return next(int(line.split()[1]) / 1024 for line in status if line.startswith(name))
    except OSError:
        return None


def forget_peak():
    """From now on the peak is that of what follows; only Linux can forget."""
    try:
        with open("/proc/self/clear_refs", "w") as refs:
            refs.write("5")
    except OSError:
        pass


def measured(work):
    """What work gives, the seconds it took, and by how many MiB memory went beyond what was there before."""
    before = mebibytes("VmRSS")
    forget_peak()
    wall, processor = time.perf_counter(), time.process_time()
    value = work()
    wall, processor = time.perf_counter() - wall, time.process_time() - processor
    seconds = min(wall, processor + TICK if processor < SHORT else processor)
    peak = mebibytes("VmHWM")
    return value, {"seconds": seconds, "mib": None if before is None or peak is None else max(0, peak - before)}


def table(folder):
    import numpy as np

    places = np.fromfile(os.path.join(folder, "places.u32"), np.uint32).astype(np.int64)
    points = np.fromfile(os.path.join(folder, "points.u16"), np.uint16).reshape(-1, len(places))
    return points, places


def of_places(points, places):
    """One column for each place, and whose each is."""
    import numpy as np

    mentor_of_place = np.repeat(np.arange(len(places)), places)
    return points if (places == 1).all() else points[:, mentor_of_place], mentor_of_place


def worth(pairs, places, points_of):
    """What a matching is worth: counted here, whoever made it; a place that is not there is an error."""
    left, total, mentees = places.copy(), 0, set()
    for mentee, mentor in pairs:
        left[mentor] -= 1
        mentees.add(mentee)
        total += int(points_of(mentee, mentor))
    assert (left >= 0).all(), "a mentor has more mentees than places"
    assert len(mentees) == len(pairs), "a mentee has two mentors"
    return {"total": total, "placed": len(pairs)}


def scipy(folder):
    import numpy as np
    from scipy.optimize import linear_sum_assignment

    points, places = table(folder)
    columns, mentor_of_place = of_places(points, places)
    costs = MOST_POINTS - columns.astype(np.float64)
    (mentees, chosen), took = measured(lambda: linear_sum_assignment(costs))
    pairs = list(zip(mentees.tolist(), mentor_of_place[chosen].tolist()))
    return {**took, **worth(pairs, places, lambda mentee, mentor: points[mentee, mentor])}


def lapx(folder):
    import lap
    import numpy as np

    points, places = table(folder)
    columns, mentor_of_place = of_places(points, places)
    costs = (MOST_POINTS - columns.astype(np.float32)) / MOST_POINTS
    found, took = measured(lambda: lap.lapjvs(costs, return_cost=False))
    pairs = list(zip(np.asarray(found[0]).tolist(), mentor_of_place[np.asarray(found[1])].tolist()))
    return {**took, **worth(pairs, places, lambda mentee, mentor: points[mentee, mentor])}


def ortools(folder):
    """The cheapest flow from mentees through mentors; who stays out flows to the end at no cost."""
    import numpy as np
    from ortools.graph.python import min_cost_flow

    read = lambda name, kind: np.fromfile(os.path.join(folder, name), kind).astype(np.int64)
    starts, mentors = read("starts.u32", np.uint32), read("mentors.u32", np.uint32)
    points, places = read("points.u16", np.uint16), read("places.u32", np.uint32)
    n_mentees, n_mentors = len(starts) - 1, len(places)
    end = n_mentees + n_mentors
    number = lambda array: np.ascontiguousarray(array, np.int32)
    mentees = np.repeat(np.arange(n_mentees), np.diff(starts))
    flow = min_cost_flow.SimpleMinCostFlow()
    add = flow.add_arcs_with_capacity_and_unit_cost
    add(number(mentees), number(n_mentees + mentors), np.ones_like(mentors), -points)
    add(number(n_mentees + np.arange(n_mentors)), number(np.full(n_mentors, end)), places, np.zeros_like(places))
    out = np.ones(n_mentees, np.int64)
    add(number(np.arange(n_mentees)), number(np.full(n_mentees, end)), out, np.zeros_like(out))
    flow.set_nodes_supplies(number(np.arange(n_mentees)), out)
    flow.set_node_supply(end, -n_mentees)
    status, took = measured(flow.solve)
    assert status == flow.OPTIMAL, status
    made = np.flatnonzero(np.asarray(flow.flows(number(np.arange(len(mentors))))))
    pairs = list(zip(mentees[made].tolist(), mentors[made].tolist()))
    points_of = dict(zip(pairs, points[made].tolist()))
    return {**took, **worth(pairs, places, lambda mentee, mentor: points_of[mentee, mentor])}


def mentor_match(folder):
    """One round of ten rules about the same people; what it is best at is something else, so that no total is told."""
    from matching.mentee import Mentee
    from matching.mentor import Mentor
    from matching.process import process_data
    from matching.rules import rule

    with open(os.path.join(folder, "roster.json")) as file:
        roster = json.load(file)
    sets = {"skills": 25, "topics": 12, "interests": 6, "languages": 8, "availability": 9}

    def person(kind, letter, nth, traits):
        name = f"{letter}{nth}"
        made = kind(**{
            "grade": traits["seniority"], "organisation": str(traits["industry"]), "profession": str(traits["function"]),
            "email": name, "first name": name, "last name": name, "role": str(traits["location"]),
        })
        for question in sets:
            setattr(made, question, set(traits[question]))
        made.format = traits["format"]
        return made

    def shares(question, weight):
        several = lambda pair: len(getattr(pair.mentor, question) & getattr(pair.mentee, question)) > 1
        return rule.Generic({True: weight, False: 0}, several)

    mentors = [person(Mentor, "m", *each) for each in enumerate(roster["mentors"])]
    mentees = [person(Mentee, "e", *each) for each in enumerate(roster["mentees"])]
    same = {"organisation": 8, "profession": 8, "role": 4, "format": 2}
    rules = [rule.Equivalent(question, {True: weight, False: 0}) for question, weight in same.items()]
    rules.append(rule.Grade(2, lambda difference, least: difference >= least, {True: 8, False: 0}))
    rules.extend(shares(question, weight) for question, weight in sets.items())
    _, took = measured(lambda: process_data(mentors, mentees, [rules]))
    return {**took, "total": None, "placed": sum(len(mentor.mentees) for mentor in mentors)}


CONTENDERS = {"scipy": scipy, "lapx": lapx, "ortools": ortools, "mentor-match": mentor_match}

if __name__ == "__main__":
    print(json.dumps(CONTENDERS[sys.argv[1]](sys.argv[2])))
