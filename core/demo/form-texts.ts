import type { FormTemplate } from '../forms/contract.ts'

/** What a practice tells its patients about their records. */
export const privacyTexts: FormTemplate['texts'] = {
  en: {
    title: 'Privacy notice',
    body: `This notice says how we use your health records, and what you can ask of us.

## How we use your records

- To **treat you**, and to tell others who treat you what they need to know.
- To **be paid**: your insurer learns what was done and when.
- To **run the practice**: to plan visits, to check our work, to meet the law.

For anything else we ask you first.

## What you can ask

1. To see your records, and to get a copy.
2. To have mistakes put right.
3. To know whom we told about you.
4. To be reached another way, or at another address.

By signing you say that you received this notice. You do not give up any right.`,
  },
  es: {
    title: 'Aviso de privacidad',
    body: `Este aviso explica cómo usamos su historia clínica y qué puede usted pedirnos.

## Cómo usamos su historia clínica

- Para **atenderle**, y para informar a quienes también le atienden.
- Para **cobrar**: su aseguradora sabe qué se hizo y cuándo.
- Para **llevar la clínica**: planear citas, revisar nuestro trabajo y cumplir la ley.

Para todo lo demás le preguntamos antes.

## Qué puede pedir

1. Ver su historia clínica y recibir una copia.
2. Que se corrijan los errores.
3. Saber a quién informamos sobre usted.
4. Que le contactemos de otra manera o en otra dirección.

Al firmar, usted confirma que recibió este aviso. No renuncia a ningún derecho.`,
  },
}

/** What a patient agrees to before being treated. */
export const consentTexts: FormTemplate['texts'] = {
  en: {
    title: 'Consent to treatment',
    body: `I ask the people who work here to examine me and to treat me.

- They will explain what they suggest, why, and what else could be done.
- I may ask questions at any time, and I may **refuse** or stop a treatment.
- I will tell them what I take, what I am allergic to, and what changed since my last visit.

This consent holds for two years. I can take it back at any time.`,
  },
  es: {
    title: 'Consentimiento para el tratamiento',
    body: `Pido a quienes trabajan aquí que me examinen y me traten.

- Me explicarán qué proponen, por qué, y qué otra cosa se podría hacer.
- Puedo hacer preguntas en cualquier momento, y puedo **negarme** o detener un tratamiento.
- Les diré qué medicamentos tomo, a qué soy alérgico y qué cambió desde mi última visita.

Este consentimiento vale por dos años. Puedo retirarlo en cualquier momento.`,
  },
}
