"""Stories: which articles, in any languages, tell one course of events.

An article is seen as a vector and as marks (words, numbers, names, places, kinds of event). Pairs that may belong together are
looked up, weighed by a learned rule, and gathered so that no single article can bridge two stories. The same articles give the
same stories in any order.
"""
