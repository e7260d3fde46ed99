"""How articles, claims and the digest itself are cited, from one record in every style."""
