-- the toolbox of the network: what portals start from; belongs to no portal
CREATE TABLE network.template (
    id         uuid PRIMARY KEY,
    -- STORY, CHARTER, LEGAL or RUBRICS
    sort       text NOT NULL,
    -- for a story: code of its kind; else empty
    kind       text NOT NULL DEFAULT '',
    title      text NOT NULL,
    standfirst text NOT NULL DEFAULT '',
    body       text NOT NULL DEFAULT '',
    changed_at timestamptz NOT NULL DEFAULT now()
);

-- first stories chosen when a portal was opened, until somebody of its team begins them
CREATE TABLE network.starter (
    portal_id   uuid NOT NULL,
    template_id uuid NOT NULL REFERENCES network.template (id) ON DELETE CASCADE,
    PRIMARY KEY (portal_id, template_id)
);

INSERT INTO network.template (id, sort, kind, title, standfirst, body) VALUES
('01990000-0000-7000-8000-000000000001', 'STORY', 'article', 'Pourquoi ce média, ici',
'[En deux phrases : qui vous êtes, et ce que vous voulez raconter du quartier.]',
'[Commencez par un lieu et un moment : le jour où l’idée est venue, qui était là, ce qui s’est dit.]

## Ce que l’on trouvera ici

[Trois ou quatre sortes de récits, avec un exemple chacune. Par exemple : des films courts faits par les jeunes du club, les souvenirs des premiers locataires, ce qui change au marché.]

## Qui fait ce média

[Les prénoms, ce que chacun fait. Qui peut rejoindre l’équipe, quel jour, à quelle heure, où.]

> [La phrase d’une personne de l’équipe, telle qu’elle l’a dite.]

Vous avez quelque chose à raconter ? [Dites comment venir, écrire ou téléphoner.]'),
('01990000-0000-7000-8000-000000000002', 'STORY', 'testimony', '[Une phrase du récit, telle qu’elle a été dite]',
'[Prénom, âge si la personne veut, depuis quand elle habite ici.]',
'[Laissez parler. Écrivez à la première personne, avec ses mots à elle.]

[Commencez par un souvenir précis : le jour de l’arrivée, la première porte, la première voisine.]

[Puis ce qui a changé. Un détail que l’on voit, que l’on entend ou que l’on sent vaut mieux qu’un avis.]

> [Une phrase à mettre en grand.]

[Finissez par aujourd’hui : ce que la personne fait demain matin, ce qu’elle attend.]

[Avant d’envoyer : relisez le texte avec elle. Elle peut changer d’avis jusqu’au bout, et après.]'),
('01990000-0000-7000-8000-000000000003', 'STORY', 'film', 'Une minute avec [prénom]',
'[Une personne, un lieu, un geste. Un film d’une minute, tourné avec un téléphone.]', ''),
('01990000-0000-7000-8000-000000000004', 'STORY', 'photos', 'La même rue, à cinq heures différentes',
'[Le nom de la rue, et pourquoi celle-là.]',
'[Cinq photos prises du même endroit : à l’aube, à l’heure de l’école, à midi, à la sortie du travail, la nuit.]

[Sous chaque photo, l’heure et une chose que l’on n’avait pas remarquée.]

[Si l’on reconnaît quelqu’un, demandez son accord avant de montrer la photo.]'),
('01990000-0000-7000-8000-000000000005', 'STORY', 'sound', 'Les bruits de [un lieu]',
'[Trois minutes au même endroit, les yeux fermés : qui parle, ce qui roule, ce qui s’arrête.]', ''),
('01990000-0000-7000-8000-000000000006', 'STORY', 'article', 'Comment faire pour [une démarche utile]',
'[Ce que le lecteur saura faire après avoir lu. Exemple : inscrire un enfant à la cantine.]',
'## En bref

- [Où aller, avec l’adresse.]
- [Quand : les jours et les heures.]
- [Ce qu’il faut apporter.]
- [Combien cela coûte, ou « c’est gratuit ».]

## Pas à pas

[Une phrase par étape, dans l’ordre. Dites ce qui bloque souvent, et comment passer.]

## Si ça coince

[Qui peut aider près d’ici : un prénom, un lieu, un horaire.]

[Date de la vérification. Ces informations changent : relisez-les dans six mois.]'),
('01990000-0000-7000-8000-000000000007', 'STORY', 'article', 'Retour sur [une fête, une réunion, un chantier]',
'[Ce qui s’est passé, où, quand, en deux phrases.]',
'[Le moment que tout le monde raconte depuis. Commencez par lui.]

## Ce qui a été dit

[Deux ou trois paroles, avec le prénom de qui les a dites et son accord.]

> [La plus forte.]

## Et maintenant

[Ce qui a été décidé, par qui, pour quand. Ce que l’on ne sait pas encore.]'),
('01990000-0000-7000-8000-000000000008', 'CHARTER', '', 'Charte courte',
'', 'Ce média appartient aux gens du quartier. Chacun peut proposer un récit, avec ou sans compte.

Nous vérifions ce que nous publions, et nous corrigeons nos erreurs en le disant.

Personne n’est montré sans son accord. Un accord se retire à tout moment : le récit s’en va aussitôt.

Personne ne publie seul : chaque récit est relu par une autre personne, et son auteur donne son accord au texte final.

Nous refusons les insultes, les appels à la haine et les rumeurs. Nous disons toujours pourquoi un récit est refusé.

Aucune publicité. Aucun parti, aucun culte ne décide de ce qui paraît ici.'),
('01990000-0000-7000-8000-000000000009', 'CHARTER', '', 'Charte d’un média de jeunes',
'', 'Ici, ce sont les jeunes qui racontent. Les adultes aident à tourner, à écrire et à vérifier ; ils ne parlent pas à notre place.

On signe comme on veut : prénom, surnom, ou rien.

Avant dix-huit ans, il faut notre accord et celui de nos parents pour que l’on nous voie ou que l’on nous entende. On peut dire non, même après avoir dit oui.

On ne filme personne en cachette. On ne se moque pas. On ne publie pas sous le coup de la colère : on attend le lendemain.

On dit d’où viennent nos informations. Quand on se trompe, on corrige.'),
('01990000-0000-7000-8000-000000000010', 'LEGAL', '', 'Mentions d’une association',
'', 'editeur: Association [nom], loi de 1901, [adresse du siège]
immatriculation: RNA [W suivi de neuf chiffres]
directeur: [Prénom Nom], [présidente ou président] de l’association
joindre: [adresse mail], [téléphone]
hebergeur: [nom de l’hébergeur], [adresse], [téléphone]'),
('01990000-0000-7000-8000-000000000011', 'RUBRICS', '', 'Tout montrer',
'', 'voir
ecouter
lire'),
('01990000-0000-7000-8000-000000000012', 'RUBRICS', '', 'Une radio de quartier',
'', 'ecouter
lire');
