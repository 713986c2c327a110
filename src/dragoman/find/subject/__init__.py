"""Who acts where a clause has no subject of its own: the ways in which languages leave one out.

- `own_word`: who speaks tells of himself, with a pronoun, "we" or nothing at all; who is asked for a deed does it;
- `talks`: one side of talks is named, and who speaks or acts is the other;
- `pronoun`: "it", "they" stand for the first body of the sentence;
- `joined`: a verb joined to the one before it has that one's subject; `resumed`: so does the teller's, behind words that he reports;
- `clause_before`: a Chinese clause goes on with the one before.

`told` asks them in order.
"""
