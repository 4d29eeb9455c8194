/** Common Korean given and family names: public frequency knowledge, about no particular person. */
import { words } from '../pack.ts';

export const givenNames = words(
  `민수 지훈 현우 준호 성민 동현 정훈 영수 철수 영호 성호 상훈 재현 민준 서준 도윤 예준 시우 주원 하준 지호 지후 준우 준서 건우 우진 선우 서연 서윤 지우 서현 하은 하윤 민서 지유 윤서 채원 수아 지민 지원 수빈 예은 은지 혜진 미영 영희 순자 영숙 정숙 미숙 경숙 영자 정희 은영 현정 지영 미경 은정 수진 유진 민지 지현 소영 보람 아름 진우 태현 승현 승민 재민 동욱 병철 광수 종수 용호 기영 창민 인호 경호 정우 상우 성훈 명자 춘자 말순 옥순 복순 선희 은희 명희 숙희`,
);

export const familyNames = words(
  `김 이 박 최 정 강 조 윤 장 임 한 오 서 신 권 황 안 송 류 전 홍 고 문 양 손 배 백 허 유 남 심 노 하 곽 성 차 주 우 구 나 민 진 지 엄 채 원 천 방 공 현 함 변 염 여 추 도 소 석 선 설 마 길 연 위 표 명 기 반 왕 금 옥 육 인 맹 제 모 남궁 황보 제갈 선우 독고`,
);
